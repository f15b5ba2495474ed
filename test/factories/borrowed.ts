import { createHmac, randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { RawClient } from '../setup/raw-http.js';
import { AUTH_SECRET, ISSUER } from '../setup/settings.js';

/** Genuine strings that are no tokens: what web gives a browser, and what the API answers. */
export async function borrowedFrom(
  client: RawClient,
  path: string,
  token: string,
): Promise<Record<string, string>> {
  const answer = await client.send({ path, headers: [['Authorization', `Bearer ${token}`]] });
  const { items, nextCursor } = JSON.parse(answer.text) as {
    items: { id: string }[];
    nextCursor: string;
  };
  const refusal = await client.send({ path });
  const session = randomBytes(24).toString('base64url');
  const cookie = `${session}.${createHmac('sha256', AUTH_SECRET).update(session).digest('base64')}`;
  return {
    'a session token': session,
    'a session cookie': encodeURIComponent(cookie),
    'a session cookie, decoded': cookie,
    'a mail verification link': await mailToken({ email: 'v@example.org' }),
    'a change of address link': await mailToken({
      email: 'v@example.org',
      updateTo: 'w@example.org',
    }),
    'a mail token that names the issuer': await mailToken({ email: 'v@example.org', iss: ISSUER }),
    "a task's id": items[0]!.id,
    'a cursor': nextCursor,
    'a list of tasks': Buffer.from(answer.text).toString('base64url'),
    'a refusal': Buffer.from(refusal.text).toString('base64url'),
    'a request id': String(answer.headers['x-request-id']),
  };
}

/** As Better Auth signs the links in its mails. */
const mailToken = (claims: Record<string, unknown>) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(AUTH_SECRET));
