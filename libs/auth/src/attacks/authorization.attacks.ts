/** A request that carries a good token in a place or a form in which it must not count. */
export interface RequestForgery {
  name: string;
  family: 'request';
  request: {
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    /** In order, and as often as they stand: a record would merge two of one name. */
    headers: [name: string, value: string][];
    query?: Record<string, string>;
    /** With its media type among the headers. */
    body?: string;
  };
}

/** What a forgery sets of a request. */
export type Made = { name: string } & Partial<RequestForgery['request']>;

const SCHEMES = [
  'bearer',
  'BEARER',
  'bEARER',
  'Bearer:',
  'Bearer=',
  'Bearer,',
  'Bearer Bearer',
  'Bearer bearer',
  'Basic',
  'Digest',
  'Token',
  'JWT',
  'jwt',
  'DPoP',
  'Negotiate',
  'ApiKey',
  'OAuth',
  'MAC',
  'Session',
  'Hawk',
  'AWS4-HMAC-SHA256',
  'Bearer token=',
  'Bearer access_token=',
  'Bear',
  'XBearer',
  'Bearer\xa0',
  'B\xebarer',
];

/** Authorization headers that hold a good token, but not as RFC 6750 section 2.1 has it. */
export function authorizations(token: string): Made[] {
  const values = [
    ...SCHEMES.map((scheme) => `${scheme} ${token}`),
    token,
    'Bearer',
    `Bearer${token}`,
    `Bearer\t${token}`,
    `Bearer \t${token}`,
    `Bearer\xa0${token}`,
    `Bearer "${token}"`,
    `Bearer '${token}'`,
    `Bearer <${token}>`,
    `Bearer ${token} x`,
    `Bearer x ${token}`,
    `Bearer ${token},`,
    `Bearer ${token};`,
    `Bearer ${token}, Bearer ${token}`,
    `Bearer ${token},Bearer ${token}`,
    `Bearer x, Bearer ${token}`,
    `Basic eDp5, Bearer ${token}`,
    `Bearer ${token}, Basic eDp5`,
    `Bearer realm="x", token="${token}"`,
    `Basic ${Buffer.from(`:${token}`).toString('base64')}`,
    `Basic ${Buffer.from(`${token}:`).toString('base64')}`,
    `Basic ${Buffer.from(`bearer:${token}`).toString('base64')}`,
    `Bearer ${encodeURIComponent(`${token} `)}`,
    `=?utf-8?Q?Bearer_${token}?=`,
  ];
  const good = `Bearer ${token}`;
  const pairs: [string, string][] = [
    [good, good],
    [good, 'Bearer x'],
    ['Bearer x', good],
    [good, ''],
    ['', good],
    [good, 'Basic eDp5'],
    ['Basic eDp5', good],
  ];
  return [
    ...values.map((value) => ({
      name: `Authorization: ${shorten(value, token)}`,
      headers: [['Authorization', value]] as [string, string][],
    })),
    ...pairs.flatMap(([first, second]) =>
      ['Authorization', 'authorization'].map((name) => ({
        name: `Authorization: ${shorten(first, token)}, then ${name}: ${shorten(second, token)}`,
        headers: [
          ['Authorization', first],
          [name, second],
        ] as [string, string][],
      })),
    ),
    {
      name: 'three Authorization headers',
      headers: [1, 2, 3].map(() => ['Authorization', good] as [string, string]),
    },
  ];
}

/** A value for a name, without the token that differs each time. */
export const shorten = (value: string, token: string) =>
  value.replaceAll(token, '<token>') || '(empty)';
