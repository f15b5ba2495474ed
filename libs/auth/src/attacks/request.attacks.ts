import {
  authorizations,
  type Made,
  type RequestForgery,
  shorten,
} from './authorization.attacks.js';
import { type AttackTarget, goodToken } from './target.js';

/** Everything that a lenient guard might take for a token. None of these may let anybody in. */
export function requestForgeries(target: AttackTarget): RequestForgery[] {
  const token = goodToken(target);
  return [
    ...authorizations(token),
    ...otherHeaders(token),
    ...cookies(token),
    ...addresses(token),
    ...bodies(token),
    ...assertions(target),
  ].map(({ name, ...request }) => ({
    name,
    family: 'request',
    request: { headers: [], ...request },
  }));
}

const HEADERS = [
  'X-Authorization',
  'Proxy-Authorization',
  'X-Forwarded-Authorization',
  'X-Original-Authorization',
  'Authorization2',
  'Authorisation',
  'X-Access-Token',
  'X-Auth-Token',
  'X-Token',
  'X-JWT',
  'X-JWT-Assertion',
  'X-ID-Token',
  'X-Amzn-Oidc-Data',
  'X-Goog-IAP-JWT-Assertion',
  'Cf-Access-Jwt-Assertion',
  'X-MS-Token-AAD-Access-Token',
  'Access-Token',
  'Token',
  'Bearer',
  'JWT',
  'X-API-Key',
  'ApiKey',
  'DPoP',
  'Sec-WebSocket-Protocol',
  'WWW-Authenticate',
  'Set-Cookie',
  'Referer',
  'Origin',
  'User-Agent',
];

const otherHeaders = (token: string): Made[] =>
  HEADERS.flatMap((header) =>
    [token, `Bearer ${token}`].map((value) => ({
      name: `${header}: ${shorten(value, token)}`,
      headers: [[header, value]] as [string, string][],
    })),
  );

const NAMES = [
  'access_token',
  'token',
  'jwt',
  'id_token',
  'auth',
  'authorization',
  'Authorization',
  'bearer',
  'bearer_token',
  'api_key',
  'session',
  'session_token',
];

const cookies = (token: string): Made[] =>
  [
    ...NAMES,
    'better-auth.session_token',
    '__Secure-better-auth.session_token',
    '__Host-token',
  ].flatMap((name) =>
    [token, `Bearer%20${token}`].map((value) => ({
      name: `Cookie: ${name}=${shorten(value, token)}`,
      headers: [['Cookie', `${name}=${value}`]] as [string, string][],
    })),
  );

const addresses = (token: string): Made[] =>
  NAMES.flatMap((name) =>
    [token, `Bearer ${token}`].map((value) => ({
      name: `?${name}=${shorten(value, token)}`,
      query: { [name]: value },
    })),
  );

const bodies = (token: string): Made[] =>
  NAMES.flatMap((name) => [
    ...(['POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) => ({
      name: `${method} with ${name} in a JSON body`,
      method,
      headers: [['Content-Type', 'application/json']] as [string, string][],
      body: JSON.stringify({ title: 'forged', [name]: token }),
    })),
    {
      name: `POST with ${name} in a form (RFC 6750 section 2.2)`,
      method: 'POST' as const,
      headers: [['Content-Type', 'application/x-www-form-urlencoded']] as [string, string][],
      body: new URLSearchParams({ [name]: token, title: 'forged' }).toString(),
    },
  ]);

/** Headers with which a proxy might vouch for somebody, and no token at all. */
const assertions = ({ claims: { sub } }: AttackTarget): Made[] =>
  [
    'X-User-Id',
    'X-User',
    'X-Auth-User',
    'X-Authenticated-User',
    'X-Authenticated-Userid',
    'X-Remote-User',
    'Remote-User',
    'X-Forwarded-User',
    'X-Forwarded-Email',
    'X-Forwarded-Preferred-Username',
    'X-Webauth-User',
    'X-Consumer-Id',
    'X-Sub',
    'X-Original-URL',
    'X-Rewrite-URL',
    'X-HTTP-Method-Override',
    'X-Forwarded-For',
    'X-Real-IP',
    'Forwarded',
    'X-Internal',
    'X-Debug',
  ].map((header) => ({
    name: `${header} that vouches for the victim`,
    headers: [[header, header.includes('For') || header === 'X-Real-IP' ? '127.0.0.1' : sub]],
  }));
