import { type AttackTarget, encode, goodToken, type TokenForgery } from './target.js';

const PARTS = ['header', 'payload', 'signature'] as const;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** One bit turned over at every byte position: of what the segments say, and of the token's text. */
export function* bitFlips(target: AttackTarget): Generator<TokenForgery> {
  const token = goodToken(target);
  const segments = token.split('.');
  for (const [part, name] of PARTS.entries()) {
    const bytes = Buffer.from(segments[part]!, 'base64url');
    for (const position of bytes.keys()) {
      const flipped = Buffer.from(bytes);
      flipped[position]! ^= 1 << (position % 8);
      yield {
        family: 'bit flip',
        name: `bit ${position % 8} of byte ${position} of the ${name}`,
        token: segments.with(part, encode(flipped)).join('.'),
      };
    }
  }
  for (const position of Buffer.from(token).keys()) {
    const code = token.charCodeAt(position);
    // A bit whose turning leaves a character that HTTP can carry.
    const bit = [0, 1, 2, 3, 4, 5, 6].find((each) =>
      isVisible(code ^ (1 << ((each + position) % 7))),
    )!;
    const other = String.fromCharCode(code ^ (1 << ((bit + position) % 7)));
    yield {
      family: 'bit flip',
      name: `character ${position} as ${JSON.stringify(other)}`,
      token: token.slice(0, position) + other + token.slice(position + 1),
    };
  }
}

const isVisible = (code: number) => code > 0x20 && code < 0x7f;

/** The signature shortened to each length, lengthened, emptied, swapped. */
export function* signatures(target: AttackTarget): Generator<TokenForgery> {
  const family = 'signature';
  const token = goodToken(target);
  const [header = '', payload = '', signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  for (let length = 0; length < signature.length; length += 1) {
    yield {
      family,
      name: `cut to ${length} characters`,
      token: `${header}.${payload}.${signature.slice(0, length)}`,
    };
  }
  const made: Record<string, string> = {
    ...Object.fromEntries(
      Array.from({ length: bytes.length - 1 }, (_, n) => [
        `of ${n + 1} bytes`,
        encode(bytes.subarray(0, n + 1)),
      ]),
    ),
    'of zeros': encode(Buffer.alloc(bytes.length)),
    'of ones': encode(Buffer.alloc(bytes.length, 255)),
    reversed: encode(Buffer.from(bytes).reverse()),
    'with a byte more': encode(Buffer.concat([bytes, Buffer.alloc(1)])),
    'with a byte before': encode(Buffer.concat([Buffer.alloc(1), bytes])),
    twice: signature + signature,
    'of the next second': goodToken(target, { jti: 'another' }).split('.')[2]!,
    'of the payload': payload,
    'of the header': header,
    'in hex': bytes.toString('hex'),
    null: 'null',
  };
  for (const [name, other] of Object.entries(made)) {
    if (signature.startsWith(other)) continue;
    yield { family, name: `signature ${name}`, token: `${header}.${payload}.${other}` };
  }
}

/** Other texts for the same bytes: padding, the plain alphabet, spare bits, spaces, lookalikes. */
export function* spellings(target: AttackTarget): Generator<TokenForgery> {
  const family = 'spelling';
  const token = goodToken(target);
  const segments = token.split('.');
  for (const [part, name] of PARTS.entries()) {
    const segment = segments[part]!;
    const made: Record<string, string> = {
      'one = appended': `${segment}=`,
      'two = appended': `${segment}==`,
      '= in front': `=${segment}`,
      'a percent sign': `${segment}%3D`,
      'spaces between': `${segment.slice(0, 5)} ${segment.slice(5)}`,
      'a tab between': `${segment.slice(0, 5)}\t${segment.slice(5)}`,
      'a comma between': `${segment.slice(0, 5)},${segment.slice(5)}`,
      'a plus appended': `${segment}+`,
      'a slash appended': `${segment}/`,
      'a lone character appended': `${segment}A`,
      'percent-encoded': `%${segment.charCodeAt(0).toString(16)}${segment.slice(1)}`,
      'in fullwidth letters':
        utf8(String.fromCharCode(segment.charCodeAt(0) + 0xfee0)) + segment.slice(1),
      'with a zero width space': utf8('\u200b') + segment,
      'with a no-break space': `${segment}\xa0`,
      'with a soft hyphen': `${segment.slice(0, 3)}\xad${segment.slice(3)}`,
      'with a byte order mark': utf8('\ufeff') + segment,
      'in plain base64': segment.replaceAll('-', '+').replaceAll('_', '/'),
      'in other case': segment.replace(/[a-z]/i, (letter) =>
        letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
      ),
      quoted: `"${segment}"`,
    };
    for (const [how, other] of Object.entries(made)) {
      if (other === segment) continue;
      yield { family, name: `${name}: ${how}`, token: segments.with(part, other).join('.') };
    }
    for (const spare of spareBits(segment)) {
      yield {
        family,
        name: `${name}: spare bits ${spare.at(-1)}`,
        token: segments.with(part, spare).join('.'),
      };
    }
  }
}

/** Bytes above ASCII, as a header carries them. */
const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** The spellings whose last character differs in bits that mean nothing (RFC 4648 section 3.5). */
function spareBits(segment: string): string[] {
  const bits = { 0: 0, 2: 4, 3: 2 }[segment.length % 4] ?? 0;
  const value = ALPHABET.indexOf(segment.at(-1)!);
  return Array.from(
    { length: (1 << bits) - 1 },
    (_, n) => segment.slice(0, -1) + ALPHABET[value ^ (n + 1)],
  );
}

/** Anything but three segments, and the other serialisations of JOSE. */
export function* segmentations(target: AttackTarget): Generator<TokenForgery> {
  const token = goodToken(target);
  const [header = '', payload = '', signature = ''] = token.split('.');
  const made: Record<string, string> = {
    'the header alone': header,
    'the header and a dot': `${header}.`,
    'header and payload': `${header}.${payload}`,
    'no header': `.${payload}.${signature}`,
    'no payload': `${header}..${signature}`,
    'no header and no payload': `..${signature}`,
    'two dots': '..',
    'one dot': '.',
    'four segments': `${token}.${signature}`,
    'a dot at the end': `${token}.`,
    'a dot in front': `.${token}`,
    'two dots in the middle': `${header}..${payload}.${signature}`,
    'the shape of a JWE': `${header}.${encode('key')}.${encode('iv')}.${payload}.${signature}`,
    'a JWE header': `${encode(JSON.stringify({ alg: 'dir', enc: 'A256GCM' }))}..${encode('iv')}.${payload}.${signature}`,
    'segments in another order': `${payload}.${header}.${signature}`,
    'signature in front': `${signature}.${header}.${payload}`,
    'twice, joined by a dot': `${token}.${token}`,
    'twice, joined by a comma': `${token},${token}`,
    'twice, joined by a semicolon': `${token};${token}`,
    'flattened JSON': JSON.stringify({ protected: header, payload, signature }),
    'general JSON': JSON.stringify({ payload, signatures: [{ protected: header, signature }] }),
    'JSON in base64url': encode(JSON.stringify({ protected: header, payload, signature })),
    'in quotes': `"${token}"`,
    'in brackets': `<${token}>`,
    'in base64url as a whole': encode(token),
    reversed: [...token].reverse().join(''),
    'with a fragment': `${token}#x`,
    'with a query': `${token}?x=1`,
    'colon for the dots': token.replaceAll('.', ':'),
    'fullwidth dots': token.replaceAll('.', utf8('\uff0e')),
    'percent-encoded dots': token.replaceAll('.', '%2E'),
    'a very long header': `${encode(JSON.stringify({ alg: 'HS256', pad: 'x'.repeat(6000) }))}.${payload}.${signature}`,
    'a very long signature': `${header}.${payload}.${'A'.repeat(6000)}`,
    'ten thousand dots': '.'.repeat(10_000),
    'deep JSON': `${encode(`{"alg":"HS256","x":${'['.repeat(1000)}${']'.repeat(1000)}}`)}.${payload}.${signature}`,
    'the word undefined': 'undefined',
    'the word null': 'null',
    'an object': '[object Object]',
    'a number': '0',
  };
  for (const [name, other] of Object.entries(made))
    yield { family: 'segments', name, token: other };
}
