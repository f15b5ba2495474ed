import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import {
  APP_GUARD,
  APP_INTERCEPTOR,
  DiscoveryService,
  MetadataScanner,
  Reflector,
} from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';
import { JwtAuthGuard } from './jwt-auth.guard.js';
import { OWNER_PARAM } from './owner-param.js';
import { OwnershipInterceptor } from './ownership.interceptor.js';
import { isPublic } from './public.decorator.js';

/**
 * Walks every controller at boot. A route that is neither @Public() nor under `:userId` stops the
 * start with its name: forgetting one cannot reach production. Paths come from the controller and
 * the method; a prefix added elsewhere does not count.
 */
@Injectable()
export class RouteAudit implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error that names what is missing, or each unprotected route */
  onApplicationBootstrap(): void {
    this.assertGlobal(APP_GUARD, JwtAuthGuard);
    this.assertGlobal(APP_INTERCEPTOR, OwnershipInterceptor);
    const open = this.discovery.getControllers().flatMap((wrapper) => this.unprotected(wrapper));
    if (open.length === 0) return;
    throw new Error(
      `these routes have no owner; put them under :${OWNER_PARAM} or mark them @Public():\n${open.join('\n')}`,
    );
  }

  /** Provided but not made global, a guard would guard nothing. */
  private assertGlobal(token: string, type: { name: string; prototype: object }): void {
    // Nest gives each global enhancer a token of its own that begins with the one it was given.
    const isGlobal = this.discovery
      .getProviders()
      .filter(({ token: own }) => typeof own === 'string' && own.startsWith(token))
      .some(({ instance }) =>
        Object.prototype.isPrototypeOf.call(type.prototype, instance as object),
      );
    if (isGlobal) return;
    throw new Error(
      `${type.name} is not global: provide it as { provide: ${token}, useExisting: ${type.name} }`,
    );
  }

  private unprotected({ metatype }: InstanceWrapper): string[] {
    const type = metatype as new () => object;
    return this.scanner.getAllMethodNames(type.prototype as object).flatMap((name) => {
      const handler = (type.prototype as Record<string, () => unknown>)[name]!;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      const place = { getHandler: () => handler, getClass: <T>() => type as T };
      if (method === undefined || isPublic(this.reflector, place)) return [];
      return paths(type)
        .flatMap((prefix) =>
          paths(handler).map((own) => `${prefix}/${own}`.split('/').filter(Boolean)),
        )
        .filter((segments) => !segments.includes(`:${OWNER_PARAM}`))
        .map(
          (segments) => `${RequestMethod[method]} /${segments.join('/')} (${type.name}.${name})`,
        );
    });
  }
}

/** The path, or paths, that @Controller() or a method decorator was given. */
function paths(target: object): string[] {
  const metadata = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return [metadata ?? ''].flat();
}
