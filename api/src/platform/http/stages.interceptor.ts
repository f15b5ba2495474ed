import type { CallHandler, ExecutionContext, NestInterceptor, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Handler, Stage } from './stage.js';

/**
 * Leads a request through the stages that concern its handler. Each as an interceptor of its own
 * would cost every request two promises, two observables and an AsyncResource, also where it has
 * nothing to do (decision 0046).
 */
export class StagesInterceptor implements NestInterceptor {
  private readonly chosen = new WeakMap<object, Stage[]>();

  /** @param stages from the outermost to the one around the handler */
  constructor(private readonly stages: readonly Stage[]) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const stages = this.stagesOf(context);
    if (stages.length === 0) return next.handle();
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    const run = stages.reduceRight<() => Promise<unknown>>(
      (inner, stage) => () => stage.around(context, inner),
      handle,
    );
    return from(run());
  }

  private stagesOf(context: ExecutionContext): Stage[] {
    const method = context.getHandler() as Handler['method'];
    const known = this.chosen.get(method);
    if (known) return known;
    const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod;
    const handler = { controller: context.getClass(), method, verb };
    const stages = this.stages.filter((stage) => stage.concerns(handler));
    this.chosen.set(method, stages);
    return stages;
  }
}
