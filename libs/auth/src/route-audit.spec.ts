import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post, type Provider, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { AuthModule } from './auth.module.js';
import { JwtAuthGuard } from './jwt-auth.guard.js';
import { OwnershipInterceptor } from './ownership.interceptor.js';
import { Public } from './public.decorator.js';
import { TokenVerifier } from './token.verifier.js';

class NoVerifier extends TokenVerifier {
  constructor() {
    super({ issuer: 'i', audience: 'a' });
  }
  protected override assertGenuine() {
    return Promise.reject(new Error('not asked here'));
  }
}

const GLOBALS: Provider[] = [
  { provide: APP_GUARD, useExisting: JwtAuthGuard },
  { provide: APP_INTERCEPTOR, useExisting: OwnershipInterceptor },
];

/** Boots an application with one controller. */
async function boot(controller: Type, globals: Provider[] = GLOBALS): Promise<void> {
  @Module({
    imports: [AuthModule.forRoot({ verifier: new NoVerifier(), realm: 'test' })],
    controllers: [controller],
    providers: globals,
  })
  class App {}
  const module = await Test.createTestingModule({ imports: [App] }).compile();
  const app = module.createNestApplication({ logger: false });
  await app.init();
  await app.close();
}

describe('the audit of routes at boot', () => {
  it('lets owned and public routes pass', async () => {
    @Controller('things/:userId')
    class Owned {
      @Get() list() {}
      @Public() @Get('open') open() {}
    }
    @Public()
    @Controller('health')
    class Open {
      @Get() live() {}
    }
    await expect(boot(Owned)).resolves.toBeUndefined();
    await expect(boot(Open)).resolves.toBeUndefined();
  });

  it('stops the start and names the route that has no owner', async () => {
    @Controller('reports')
    class Reports {
      @Post(':id/send') send() {}
    }
    await expect(boot(Reports)).rejects.toThrow('POST /reports/:id/send (Reports.send)');
  });

  it('looks at every path of a route that has several', async () => {
    @Controller([':userId/a', 'b'])
    class Two {
      @Get() list() {}
    }
    await expect(boot(Two)).rejects.toThrow('GET /b (Two.list)');
  });

  it('stops the start where the guard or the interceptor is not global', async () => {
    @Controller(':userId/a')
    class Owned {
      @Get() list() {}
    }
    await expect(boot(Owned, GLOBALS.slice(1))).rejects.toThrow('JwtAuthGuard is not global');
    await expect(boot(Owned, GLOBALS.slice(0, 1))).rejects.toThrow(
      'OwnershipInterceptor is not global',
    );
  });

  it('does not take a longer name for the owner', async () => {
    @Controller(':userIdentifier/a')
    class Near {
      @Get() list() {}
    }
    await expect(boot(Near)).rejects.toThrow('GET /:userIdentifier/a');
  });
});
