import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
  type Provider,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AUTH_OPTIONS, type AuthAsyncOptions, type AuthOptions } from './auth.options.js';
import { JwtAuthGuard } from './jwt-auth.guard.js';
import { OwnershipInterceptor } from './ownership.interceptor.js';
import { RouteAudit } from './route-audit.js';

/** Provides the guard, the interceptor and the audit; the application makes the first two global. */
@Module({})
export class AuthModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(AUTH_OPTIONS) private readonly options: AuthOptions) {}

  async onModuleInit(): Promise<void> {
    await this.options.verifier.start?.();
  }

  /** After the last request: those in flight may still need a key. */
  onApplicationShutdown(): void {
    this.options.verifier.stop?.();
  }

  static forRoot(options: AuthOptions): DynamicModule {
    return compose({ provide: AUTH_OPTIONS, useValue: options });
  }

  static forRootAsync({ imports = [], inject = [], useFactory }: AuthAsyncOptions): DynamicModule {
    return compose({ provide: AUTH_OPTIONS, useFactory, inject }, imports);
  }
}

function compose(
  options: Provider,
  imports: NonNullable<DynamicModule['imports']> = [],
): DynamicModule {
  return {
    module: AuthModule,
    global: true,
    imports: [DiscoveryModule, ...imports],
    providers: [options, JwtAuthGuard, OwnershipInterceptor, RouteAudit],
    exports: [JwtAuthGuard, OwnershipInterceptor],
  };
}
