import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { JSONWebKeySet, JWK } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { KeySet, type KeySetOptions } from './key-set.js';
import { KeysUnavailableError } from './token.error.js';

const makeKey = (kid: string): JWK => ({
  ...(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) as JWK),
  kid,
});

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !holds(); await delay(5)) {
    if (Date.now() > end) throw new Error('it never came');
  }
}

describe('a key set', () => {
  let old: JWK;
  let young: JWK;
  beforeAll(() => {
    [old, young] = [makeKey('old'), makeKey('young')];
    Logger.overrideLogger(false);
  });

  /** An issuer that answers what it is told to, and counts. */
  let issuer: { published: JWK[] | null; fetches: number };
  let clock: number;
  let lost: number;
  let set: KeySet;
  beforeEach(() => {
    issuer = { published: [old], fetches: 0 };
    clock = 1_000;
    lost = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => clock * 1000);
  });
  afterEach(() => {
    set.stop();
    jest.restoreAllMocks();
  });

  function make(options: Partial<KeySetOptions> = {}): KeySet {
    const fetch = async () => {
      issuer.fetches += 1;
      await delay(1);
      if (!issuer.published) throw new Error('down');
      return { keys: issuer.published };
    };
    set = new KeySet({ url: 'https://issuer.example/keys', fetch, ...options }, () => (lost += 1));
    return set;
  }
  const names = async (...kids: string[]) =>
    (await Promise.all(kids.map((kid) => set.find(kid)))).map((key) => key?.kid);

  it('is there after the start, and asks no more for a key that it knows', async () => {
    await make().start();
    expect(await names('old', 'old')).toEqual(['old', 'old']);
    expect(issuer.fetches).toBe(1);
  });

  it('asks once for ten thousand unknown names, and not again within the cooldown', async () => {
    await make().start();
    const flood = () => Promise.all(Array.from({ length: 10_000 }, (_, n) => set.find(`x${n}`)));
    expect(new Set(await flood())).toEqual(new Set([undefined]));
    clock += 4.9;
    await flood();
    expect(issuer.fetches).toBe(2);
    clock += 0.2;
    await flood();
    expect(issuer.fetches).toBe(3);
  });

  it('finds the key of a rotation at its first token', async () => {
    await make().start();
    issuer.published = [old, young];
    expect(await names('young', 'young', 'old')).toEqual(['young', 'young', 'old']);
    expect([issuer.fetches, lost]).toEqual([2, 0]);
  });

  it('drops a key that is no longer published, or changed under its name', async () => {
    await make().start();
    issuer.published = [young];
    expect(await names('young')).toEqual(['young']);
    expect(await names('old')).toEqual([undefined]);
    expect(lost).toBe(1);
    issuer.published = [{ ...old, kid: 'young' }];
    clock += 10;
    await set.find('unknown');
    expect(lost).toBe(2);
  });

  it('keeps the last known keys while the issuer is down, or publishes none', async () => {
    await make().start();
    for (const published of [null, [], [{ kty: 'oct', k: 'AA', kid: 'old' }]]) {
      issuer.published = published;
      clock += 10;
      expect(await names('old', 'unknown')).toEqual(['old', undefined]);
    }
    expect([issuer.fetches, lost]).toEqual([4, 0]);
  });

  it('says that no key can be had, asks once a second, and recovers', async () => {
    issuer.published = null;
    await make().start();
    await expect(set.find('old')).rejects.toBeInstanceOf(KeysUnavailableError);
    await expect(set.find('old')).rejects.toBeInstanceOf(KeysUnavailableError);
    expect(issuer.fetches).toBe(2);
    issuer.published = [old];
    clock += 1.1;
    expect(await names('old')).toEqual(['old']);
  });

  it('is fetched again in the background, and no more after the stop', async () => {
    await make({ refreshInterval: 0.01 }).start();
    issuer.published = [old, young];
    await until(() => issuer.fetches > 3);
    const before = issuer.fetches;
    set.stop();
    await delay(50);
    expect(issuer.fetches - before).toBeLessThanOrEqual(1);
  });

  it('does not hold up the start for long where the issuer is silent', async () => {
    const begun = Date.now();
    await make({ fetch: () => new Promise(() => undefined) }).start();
    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  describe('with a store', () => {
    let stored: JSONWebKeySet | null;
    let saves: number;
    const store = {
      load: () => Promise.resolve(stored),
      save: (value: JSONWebKeySet) => {
        saves += 1;
        stored = value;
        return Promise.resolve();
      },
    };
    beforeEach(() => {
      [stored, saves] = [null, 0];
    });

    it('is known after a restart while the issuer is down', async () => {
      await make({ store }).start();
      await until(() => saves === 1);
      set.stop();
      issuer.published = null;
      await make({ store }).start();
      expect(await names('old')).toEqual(['old']);
    });

    it('is saved when it changes, and only then, as public keys alone', async () => {
      issuer.published = [old, { ...young, d: 'AAAA' }];
      await make({ store }).start();
      await until(() => saves === 1);
      expect(stored).toEqual({ keys: [{ ...old, alg: 'EdDSA', use: 'sig' }] });
      await set.find('unknown');
      set.stop();
      await make({ store }).start();
      expect(saves).toBe(1);
    });

    it('judges what it stored like what it fetched', async () => {
      stored = { keys: [{ kty: 'oct', k: 'AA', kid: 'a', alg: 'HS256' }] };
      issuer.published = null;
      await make({ store }).start();
      await expect(set.find('a')).rejects.toBeInstanceOf(KeysUnavailableError);
    });

    it('does without a store that is down', async () => {
      const down = () => Promise.reject(new Error('down'));
      await make({ store: { load: down, save: down } }).start();
      expect(await names('old')).toEqual(['old']);
    });
  });
});
