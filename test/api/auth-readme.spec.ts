import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goodToken } from '@taskward/auth/attacks';
import { once } from 'node:events';
import { freePort } from '../setup/free-port.js';
import { PastedPrograms, programsIn } from '../setup/readme-program.js';
import { JWT_SECRET } from '../setup/settings.js';
import { until } from '../setup/until.js';

const TARGET = {
  signing: { mode: 'shared-secret' as const, secret: JWT_SECRET },
  issuer: 'https://my.app',
  audience: 'my-api',
  claims: { sub: 'ann', sid: 'a-session-of-ann' },
  trap: 'http://127.0.0.1:9/trap',
};

const FASTIFY = {
  'import { APP_GUARD':
    "import { FastifyAdapter } from '@nestjs/platform-fastify';\nimport { APP_GUARD",
  'create(AppModule)': 'create(AppModule, new FastifyAdapter())',
};

describe('the README of libs/auth', () => {
  let pasted: PastedPrograms;
  beforeAll(async () => {
    const [express = '', attack = '', ...rest] = await programsIn('libs/auth/README.md');
    expect(rest).toEqual([]);
    let fastify = express;
    for (const [old, now] of Object.entries(FASTIFY)) fastify = fastify.replace(old, now);
    pasted = await PastedPrograms.create({ express, fastify, attack });
  });
  afterAll(() => pasted.remove());

  it('has programs that compile as they are pasted', () => {
    expect(pasted.compile('express', 'fastify', 'attack')).toEqual([]);
  });

  it.each(['express', 'fastify'])(
    'starts an application on %s that nothing gets into',
    async (name) => {
      const env = { PORT: `${await freePort()}`, JWT_SECRET };
      const api = pasted.start(name, env);
      const ended = once(api, 'exit');
      const notes = (owner: string, token?: string) =>
        fetch(`http://127.0.0.1:${env.PORT}/api/${owner}/notes`, {
          headers: token ? { authorization: `Bearer ${token}` } : {},
        });
      try {
        await until(
          () =>
            notes('ann').then(
              () => true,
              () => false,
            ),
          `${name} answers`,
        );
        expect((await notes('ann')).status).toBe(401);
        expect((await notes('ben', goodToken(TARGET))).status).toBe(403);
        const mine = await notes('ann', goodToken(TARGET));
        expect(await mine.json()).toEqual([{ text: 'Hello', owner: 'ann' }]);
        expect(await pasted.run('attack', env)).toBe('nothing was let in\n');
      } finally {
        api.kill();
        await ended;
      }
    },
  );
});
