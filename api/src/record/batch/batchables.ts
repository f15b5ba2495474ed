import { HttpStatus, Injectable, RequestMethod, type Type } from '@nestjs/common';
import {
  CUSTOM_ROUTE_ARGS_METADATA,
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  ROUTE_ARGS_METADATA,
} from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOURCE } from '../versions/versioned.decorator.js';
import { API_OPERATION } from '../writes/write.stage.js';

type Handler = (...values: unknown[]) => unknown;

/** What a parameter of a controller's method is filled with. */
export type Source = 'body' | 'query' | 'param' | 'response' | 'identity';

/** One write of a resource, as its controller declares it. */
export interface Batchable {
  controller: object;
  handler: Handler;
  status: number;
  /** The table that `id` names a row of. */
  resource: string;
  parameters: { source: Source; metatype: Type | undefined }[];
}

const SOURCES: Partial<Record<number, Source>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'param',
  [RouteParamtypes.RESPONSE]: 'response',
};

/**
 * The writes that a batch can hold, by operationId: those of every controller that is @Versioned().
 * They are read from the decorators that make them routes, so that a new one needs no line here.
 */
@Injectable()
export class Batchables {
  private found?: Map<string, Batchable>;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  get(operation: string): Batchable | undefined {
    this.found ??= new Map(this.discovery.getControllers().flatMap((one) => this.writesOf(one)));
    return this.found.get(operation);
  }

  private writesOf({ instance }: { instance: unknown }): [string, Batchable][] {
    const controller = instance as Record<string, Handler>;
    const prototype = Object.getPrototypeOf(controller) as Record<string, Handler>;
    const resource = metadata<string>(RESOURCE, prototype.constructor);
    if (resource === undefined) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const operation = metadata<{ operationId?: string }>(API_OPERATION, handler)?.operationId;
      const method = metadata<RequestMethod>(METHOD_METADATA, handler);
      if (operation === undefined || method === RequestMethod.GET) return [];
      const status =
        metadata<number>(HTTP_CODE_METADATA, handler) ??
        (method === RequestMethod.POST ? HttpStatus.CREATED : HttpStatus.OK);
      const parameters = parametersOf(prototype, name);
      return [[operation, { controller, handler, status, resource, parameters }]];
    });
  }
}

const metadata = <T>(key: string, target: object) =>
  Reflect.getMetadata(key, target) as T | undefined;

/** In their order; what a decorator of ours hands out is who calls. */
function parametersOf(prototype: object, name: string): Batchable['parameters'] {
  const routeArgs = (Reflect.getMetadata(ROUTE_ARGS_METADATA, prototype.constructor, name) ??
    {}) as Record<string, { index: number }>;
  const types = Reflect.getMetadata('design:paramtypes', prototype, name) as Type[];
  return Object.entries(routeArgs)
    .sort(([, a], [, b]) => a.index - b.index)
    .map(([key, { index }]) => {
      const source = key.includes(CUSTOM_ROUTE_ARGS_METADATA) ? 'identity' : SOURCES[parseInt(key)];
      if (!source) throw new Error(`a batch cannot fill parameter ${index} of ${name}`);
      return { source, metatype: types[index] };
    });
}
