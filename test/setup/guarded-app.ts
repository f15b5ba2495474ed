import { All, Controller, Get, Module, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  Auth,
  AuthModule,
  type AuthOptions,
  type Identity,
  JwtAuthGuard,
  OwnershipInterceptor,
  Public,
} from '@taskward/auth';

/** Counts the requests that reach a handler. */
let handled = 0;

/** Takes every method. */
@Controller('api/:userId/notes')
class NotesController {
  @All()
  any(@Auth() me: Identity) {
    handled += 1;
    return { owner: me.userId };
  }
}

/** Takes GET alone. */
@Controller('api/:userId/pages')
class PagesController {
  @Get()
  list(@Auth() me: Identity) {
    handled += 1;
    return { owner: me.userId };
  }
}

@Public()
@Controller('open')
class OpenController {
  @Get()
  read() {
    return { open: true };
  }
}

@Controller('reports')
class ReportsController {
  @Get()
  list() {}
}

export const ADAPTERS = [
  { platform: 'Express', makeAdapter: () => new ExpressAdapter() },
  { platform: 'Fastify', makeAdapter: () => new FastifyAdapter() },
];
type MakeAdapter = (typeof ADAPTERS)[number]['makeAdapter'];

export interface GuardedApp {
  url: URL;
  /** How many requests have reached a handler. */
  handled(): number;
  close(): Promise<void>;
}

/** Starts an application that uses nothing of Taskward but libs/auth. */
export async function startGuardedApp(
  makeAdapter: MakeAdapter,
  options: AuthOptions,
  more: Type[] = [],
): Promise<GuardedApp> {
  @Module({
    imports: [AuthModule.forRoot(options)],
    controllers: [NotesController, PagesController, OpenController, ...more],
    providers: [
      { provide: APP_GUARD, useExisting: JwtAuthGuard },
      { provide: APP_INTERCEPTOR, useExisting: OwnershipInterceptor },
    ],
  })
  class GuardedModule {}
  const module = await Test.createTestingModule({ imports: [GuardedModule] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(makeAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  handled = 0;
  return {
    url: new URL(await app.getUrl()),
    handled: () => handled,
    close: () => app.close(),
  };
}

/** A controller that the audit of routes refuses. */
export const UNOWNED = ReportsController;
