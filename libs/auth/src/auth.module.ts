import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AUTH_OPTIONS, type AuthAsyncOptions, type AuthOptions } from './auth.options.js';
import { JwtAuthGuard } from './jwt-auth.guard.js';
import { OwnershipInterceptor } from './ownership.interceptor.js';
import { RouteAudit } from './route-audit.js';

/** Provides the guard, the interceptor and the audit; the application makes the first two global. */
@Module({})
export class AuthModule {
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
