import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { AUDIENCE, ISSUER, issuerSigner, type TokenSigner } from '../setup/settings.js';

/** Somebody with an account, as the API knows them: by their tokens. */
export interface Person {
  id: string;
  sessionId: string;
  token: string;
  /** The path of this person's tasks. */
  tasks: string;
  /** The header that says who is calling. */
  bearer: { Authorization: string };
}

/** @param id of somebody there is already, for one more session of theirs */
export async function makePerson(id: string = randomUUID()): Promise<Person> {
  const sessionId = randomUUID();
  const token = await signToken({ sub: id, sid: sessionId });
  return {
    id,
    sessionId,
    token,
    tasks: `/api/${id}/tasks`,
    bearer: { Authorization: `Bearer ${token}` },
  };
}

/** A token like web's, with some claims changed; undefined leaves one out. */
export function signToken(
  claims: Record<string, unknown>,
  { alg, key, kid }: TokenSigner = issuerSigner(),
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: ISSUER,
    aud: AUDIENCE,
    iat: now,
    exp: now + 300,
    email: 'p@example.org',
    scope: 'tasks',
    ...claims,
  };
  return new SignJWT(payload)
    .setProtectedHeader({ alg, typ: 'JWT', ...(kid && { kid }) })
    .sign(key);
}
