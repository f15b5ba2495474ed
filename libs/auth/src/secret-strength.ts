import { isPublished } from './published-secrets.js';

/** The least entropy source RFC 7518 section 3.2 allows for HS256: 256 bits. */
export const MINIMUM_SECRET_BYTES = 32;

/** How to make a value that passes: told wherever one is refused. */
export const SECRET_REMEDY = 'generate one with: openssl rand -base64 48';

const PLACEHOLDER =
  /change.?me|placeholder|your.?secret|example|insert|replace.?(me|this)|^secret|password|better-auth-secret|django-insecure|keyboard.?cat|correct.?horse/i;

/** An identifier and no secret: RFC 9562 section 8 says not to assume that it is hard to guess. */
const UUID = /^\{?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;

/** What people make secrets of that are none: nothing else is left of "my-super-long-jwt-key-12". */
const WORDS =
  /a{3,}|abc|access|admin|app|auth|better|bits?|bytes?|char(acter)?s?|default|demo|dev(elopment)?|enough|foo|bar|baz|for|hello|here|jwt|key|least|local|long|must|please|private|prod(uction)?|public|qwerty|asdf|random|secret|secure|session|shared|sign(ing)?|some|strong|string|super|task(ward)?|test(ing)?|that|the|this|token|user|value|very|web|with|world|your/gi;

/**
 * Says what is wrong with a signing secret, in words for the person who set it.
 *
 * @param name the setting's name, as the person knows it
 * @param value the setting's value; undefined or '' when it is missing
 * @returns one sentence with the remedy, or null when the secret is fit for use
 */
export function secretProblem(name: string, value: string | undefined): string | null {
  if (!value) return `${name} is missing; ${SECRET_REMEDY}`;
  if (Buffer.byteLength(value) < MINIMUM_SECRET_BYTES) {
    return `${name} is shorter than ${MINIMUM_SECRET_BYTES} bytes; ${SECRET_REMEDY}`;
  }
  if (PLACEHOLDER.test(value) || isOneCharacter(value)) {
    return `${name} is a placeholder; ${SECRET_REMEDY}`;
  }
  if (isPublished(value)) return `${name} is published, so attackers try it; ${SECRET_REMEDY}`;
  if (UUID.test(value.trim())) {
    return `${name} is a UUID, which holds 122 bits at most; ${SECRET_REMEDY}`;
  }
  if (isRepeated(value) || isSequence(value) || isWords(value)) {
    return `${name} can be guessed; ${SECRET_REMEDY}`;
  }
  return null;
}

/** Even hexadecimal digits show more than eight kinds in 32 bytes. */
const isOneCharacter = (value: string) => new Set(value).size < 8;

/** Over half of the characters are those that stand some places before: a part, over and over. */
function isRepeated(value: string): boolean {
  for (let period = 1; period <= value.length / 2; period += 1) {
    const rest = [...value.slice(period)];
    const same = rest.filter((character, at) => character === value[at]);
    if (same.length > rest.length / 2) return true;
  }
  return false;
}

/** Most characters follow from the one before: "0123456789abcdef…". One in five would be chance. */
function isSequence(value: string): boolean {
  const codes = [...value].map((character) => character.codePointAt(0)!);
  const steps = codes.filter((code, at) => at > 0 && Math.abs(code - codes[at - 1]!) <= 1);
  return steps.length > codes.length / 2;
}

/** Two thirds of the letters belong to common words. */
function isWords(value: string): boolean {
  const letters = (text: string) => text.replace(/[^a-z]/gi, '').length;
  return letters(value) >= 8 && letters(value.replace(WORDS, '')) < letters(value) / 3;
}
