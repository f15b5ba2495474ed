import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { type HttpAdapterHost, Reflector } from '@nestjs/core';
import type { AuthOptions } from './auth.options.js';
import type { Identity } from './identity.js';
import { JwtAuthGuard } from './jwt-auth.guard.js';
import { RevocationsUnknownError } from './token.error.js';
import type { TokenVerifier } from './token.verifier.js';

const ANN: Identity = {
  userId: 'ann',
  sessionId: 's',
  email: null,
  scopes: [],
  issuedAt: new Date(0),
  expiresAt: new Date(1),
};

describe('JwtAuthGuard with a list of ended sessions', () => {
  let headers: Record<string, string>;
  let request: { rawHeaders: string[]; auth?: Identity };
  beforeEach(() => {
    headers = {};
    request = { rawHeaders: ['Authorization', 'Bearer a.b.c'] };
  });

  /** A guard whose verifier answers like this; what it does with our one request. */
  async function ask(answer: Identity | Promise<Identity>, isRevoked?: () => boolean) {
    const options: AuthOptions = {
      verifier: { verify: () => answer } as unknown as TokenVerifier,
      realm: 'test',
      ...(isRevoked && { revocations: { isRevoked } }),
    };
    const setHeader = (_: object, name: string, value: string) => (headers[name] = value);
    const guard = new JwtAuthGuard(options, new Reflector(), {
      httpAdapter: { setHeader },
    } as unknown as HttpAdapterHost);
    const context = {
      getHandler: () => ask,
      getClass: () => Object,
      switchToHttp: () => ({ getRequest: () => request, getResponse: () => ({}) }),
    } as unknown as ExecutionContext;
    // Inside, because a remembered token is refused without a promise.
    return await guard.canActivate(context);
  }

  describe.each([
    { which: 'new', answer: () => Promise.resolve(ANN) },
    { which: 'remembered', answer: () => ANN },
  ])('asked with a $which token', ({ answer }) => {
    it('lets a living session in', async () => {
      expect(await ask(answer(), () => false)).toBe(true);
      expect(request.auth).toBe(ANN);
    });

    it('answers 401 for one that has ended, with a challenge', async () => {
      await expect(ask(answer(), () => true)).rejects.toMatchObject({
        status: 401,
        code: 'token_revoked',
      });
      expect(headers['WWW-Authenticate']).toMatch(/^Bearer realm="test", error="invalid_token"/);
      expect(request.auth).toBeUndefined();
    });

    it('answers 503 and when to come back where the list is not known', async () => {
      const unknown = () => {
        throw new RevocationsUnknownError();
      };
      await expect(ask(answer(), unknown)).rejects.toMatchObject({
        status: 503,
        code: 'revocations_unknown',
      });
      expect(headers['Retry-After']).toBe('5');
      expect(request.auth).toBeUndefined();
    });

    it('lets nobody in where the list breaks', async () => {
      const broken = () => {
        throw new Error('broken');
      };
      await expect(ask(answer(), broken)).rejects.toThrow('broken');
      expect(request.auth).toBeUndefined();
    });
  });
});
