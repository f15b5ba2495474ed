import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makePerson, type Person, signToken } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { makeIssuerKey } from '../setup/issuer.js';
import { AUTH_SECRET, issuerSigner, JWT_SECRET, secretSigner } from '../setup/settings.js';

describe('a bearer token', () => {
  let api: TestApi;
  let ann: Person;
  beforeAll(async () => {
    api = await startApi();
    ann = await makePerson();
  });
  afterAll(() => api.close());

  const now = () => Math.floor(Date.now() / 1000);
  const get = (authorization: string) =>
    api.http.get(ann.tasks).set('Authorization', authorization);
  const claims = () => ({ sub: ann.id, sid: ann.sessionId });

  it('lets its owner in', async () => {
    await get(`Bearer ${ann.token}`).expect(200);
  });

  it('is asked for with a challenge where there is none', async () => {
    const answer = await api.http.get(ann.tasks);
    expectProblem(answer, 'token_missing');
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="taskward"');
  });

  it('is refused after its time, in words of its own', async () => {
    const token = await signToken({ ...claims(), iat: now() - 400, exp: now() - 60 });
    const answer = await get(`Bearer ${token}`);
    expectProblem(answer, 'token_expired');
    expect(answer.headers['www-authenticate']).toMatch(
      /^Bearer realm="taskward", error="invalid_token"/,
    );
  });

  it('is refused an hour after it was issued, whatever it says of its end', async () => {
    const token = await signToken({ ...claims(), iat: now() - 3700, exp: now() + 31e6 });
    expectProblem(await get(`Bearer ${token}`), 'token_expired');
  });

  it('is let in up to five seconds after its time, as clocks differ', async () => {
    const token = await signToken({ ...claims(), iat: now() - 300, exp: now() - 2 });
    await get(`Bearer ${token}`).expect(200);
  });

  const forged: [string, () => Promise<string> | string][] = [
    [
      'signed with another secret',
      () => signToken(claims(), secretSigner('another-secret-of-more-than-32-bytes!')),
    ],
    ['signed with another key', () => signToken(claims(), strangersSigner())],
    ["signed with web's own secret", () => signToken(claims(), secretSigner(AUTH_SECRET))],
    ['of another issuer', () => signToken({ ...claims(), iss: 'https://evil.example' })],
    ['without an issuer', () => signToken({ ...claims(), iss: undefined })],
    ['for another audience', () => signToken({ ...claims(), aud: 'other-api' })],
    ['without an audience', () => signToken({ ...claims(), aud: undefined })],
    ['without a subject', () => signToken({ sid: ann.sessionId })],
    ['without a session', () => signToken({ sub: ann.id })],
    ['whose subject is no string', () => signToken({ ...claims(), sub: 7 })],
    ['without an expiry', () => signToken({ ...claims(), exp: undefined })],
    ['without a time of issue', () => signToken({ ...claims(), iat: undefined })],
    ['from the future', () => signToken({ ...claims(), iat: now() + 3600, exp: now() + 7200 })],
    [
      'of another algorithm',
      () => signToken(claims(), { ...secretSigner(JWT_SECRET), alg: 'HS512' }),
    ],
    ['without a signature', () => `${ann.token.split('.').slice(0, 2).join('.')}.`],
    ['with algorithm none', () => `${encode({ alg: 'none' })}.${ann.token.split('.')[1]}.`],
    ['with another payload', () => swap(ann.token, 1, encode({ ...claims(), sub: randomUUID() }))],
    ['with a padded signature', () => `${ann.token}==`],
    ['in a second spelling', () => respell(ann.token)],
    ['of four segments', () => `${ann.token}.x`],
    ['that is no token', () => 'abc'],
    ['of a megabyte', () => 'a'.repeat(5_000)],
  ];
  it.each(forged)('%s is refused', async (_, forge) => {
    const answer = await get(`Bearer ${await forge()}`);
    expectProblem(answer, 'token_invalid');
    expect(answer.headers['www-authenticate']).toMatch(
      /^Bearer realm="taskward", error="invalid_token"/,
    );
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer ', 'Token x', 'bearer x', 'Bearer a b'])(
    'is not found in the header %j',
    async (header) => {
      expectProblem(await get(header), 'token_invalid');
    },
  );

  it('is not found in the address or the body', async () => {
    const byQuery = await api.http.get(ann.tasks).query({ access_token: ann.token });
    expectProblem(byQuery, 'token_missing');
    const byBody = await api.http.post(ann.tasks).send({ access_token: ann.token, title: 'x' });
    expectProblem(byBody, 'token_missing');
  });

  it('is told nothing of the inside in any refusal', async () => {
    const answer = await get('Bearer a.b.c');
    expect(answer.text).not.toMatch(/jose|JWS|JWT|node_modules|stack|secret/i);
  });
});

/** A key that nobody has published, under the name of one that is. */
function strangersSigner() {
  const { kid = 'made up' } = issuerSigner();
  return { alg: 'EdDSA', key: makeIssuerKey().privateKey, kid };
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const swap = (token: string, index: number, segment: string) =>
  token
    .split('.')
    .map((old, n) => (n === index ? segment : old))
    .join('.');

/** The same bytes in base64url that is not canonical: the unused low bits of the end are set. */
function respell(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(token.at(-1)!);
  const other = token.slice(0, -1) + alphabet[last ^ 1];
  const bytes = (text: string) => Buffer.from(text.split('.')[2]!, 'base64url').toString('hex');
  if (bytes(other) !== bytes(token)) throw new Error('not the same bytes');
  return other;
}
