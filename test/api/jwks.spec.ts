import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { goodToken } from '@taskward/auth/attacks';
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { startApi, type TestApi } from '../setup/api.js';
import { type Issuer, type IssuerKey, makeIssuerKey, startIssuer } from '../setup/issuer.js';
import { expectProblem } from '../setup/problems.js';
import { AUDIENCE, ISSUER } from '../setup/settings.js';
import { until } from '../setup/until.js';

describe('in jwks mode', () => {
  let issuer: Issuer;
  let key: IssuerKey;
  let api: TestApi;
  beforeEach(async () => {
    key = makeIssuerKey();
    issuer = await startIssuer(key);
  });
  afterEach(async () => {
    await api.close();
    await issuer.close();
  });
  const start = async () => {
    api = await startApi({ JWT_MODE: 'jwks', JWKS_URL: issuer.keysUrl });
  };

  const sub = randomUUID();
  const tokenOf = ({ privateKey, kid }: IssuerKey, name = kid) =>
    goodToken({
      signing: { mode: 'jwks', privateKey, kid: name, alg: 'EdDSA' },
      issuer: ISSUER,
      audience: AUDIENCE,
      claims: { sub, sid: randomUUID() },
      trap: issuer.trapUrl,
    });
  const list = (token: string) =>
    api.http.get(`/api/${sub}/tasks`).set('Authorization', `Bearer ${token}`);

  it('the API has the keys before the first request comes', async () => {
    await start();
    expect(issuer.requests.keys).toBe(1);
    await list(tokenOf(key)).expect(200);
    expect(issuer.requests.keys).toBe(1);
  });

  it('a rotation is noticed at the first token of the new key, and the old key still counts', async () => {
    await start();
    const next = makeIssuerKey();
    issuer.publish(key, next);
    await list(tokenOf(next)).expect(200);
    await list(tokenOf(key)).expect(200);
  });

  it('a key that is withdrawn counts no longer, not even for a token that was let in', async () => {
    await start();
    const token = tokenOf(key);
    await list(token).expect(200);
    const next = makeIssuerKey();
    issuer.publish(next);
    await list(tokenOf(next)).expect(200);
    expectProblem(await list(token), 'token_invalid');
  });

  it('a flood of unknown keys reaches the issuer once in five seconds', async () => {
    await start();
    const begun = performance.now();
    const flood = Array.from({ length: 300 }, () => list(tokenOf(key, randomUUID())));
    for (const answer of await Promise.all(flood)) expectProblem(answer, 'token_invalid');
    const spells = Math.ceil((performance.now() - begun) / 5_000);
    expect(issuer.requests.keys).toBeLessThanOrEqual(1 + spells);
    await list(tokenOf(key)).expect(200);
  });

  it('tokens are served to their end while the issuer is down', async () => {
    await start();
    issuer.answer = (_, response) => response.destroy();
    expectProblem(await list(tokenOf(key, 'unknown')), 'token_invalid');
    await list(tokenOf(key)).expect(200);
  });

  const useless: { what: string; answer: RequestListener }[] = [
    { what: 'hangs up', answer: (_, response) => response.destroy() },
    { what: 'fails', answer: (_, response) => response.writeHead(500).end('{"keys":[]}') },
    { what: 'answers no JSON', answer: (_, response) => response.end('<html>') },
    {
      what: 'sends its caller elsewhere',
      answer: (_, response) => response.writeHead(302, { location: '/trap' }).end(),
    },
    {
      what: 'answers without end',
      answer: (_, response) => {
        const pour = () => {
          while (!response.destroyed && response.write(' '.repeat(16_384)));
        };
        response.on('drain', pour).on('error', () => undefined);
        pour();
      },
    },
    {
      what: 'publishes a private key',
      answer: (_, response) => {
        const jwk = { ...key.jwk, ...key.privateKey.export({ format: 'jwk' }) };
        response.end(JSON.stringify({ keys: [jwk] }));
      },
    },
  ];
  it.each(useless)(
    'nobody is let in while an issuer $what, and everybody once it is well',
    async ({ answer }) => {
      issuer.answer = answer;
      await start();
      const refused = await list(tokenOf(key));
      expectProblem(refused, 'keys_unavailable');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(issuer.requests.trap).toBe(0);

      issuer.publish(key);
      let status = 503;
      const isAnswered = async () => ({ status } = await list(tokenOf(key))).status !== 503;
      await until(isAnswered, 'the keys are fetched again');
      expect(status).toBe(200);
    },
  );
});
