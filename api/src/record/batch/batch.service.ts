import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { InputPipe } from '../../platform/problems/input.pipe.js';
import { InvalidInputError } from '../../platform/problems/invalid-input.error.js';
import type { Problem } from '../../platform/problems/problem.js';
import { etagOf } from '../versions/etag.js';
import { Preconditions } from '../versions/preconditions.js';
import type { ResourceState } from '../versions/resource-registry.js';
import { Resources } from '../versions/resources.js';
import type { BatchDto, BatchOperationDto, BatchResultDto } from './batch.dto.js';
import { BatchFailedError } from './batch.errors.js';
import { type Batchable, Batchables, type Source } from './batchables.js';

/** Who calls, as controllers are handed it. */
interface Caller {
  userId: string;
}

/** Turns an error into what it is told as. */
type Tell = (error: unknown) => Problem;

/** Does several writes in one transaction, through the controllers that do them one by one. */
@Injectable()
export class BatchService {
  private readonly pipe = new InputPipe();

  constructor(
    private readonly batchables: Batchables,
    private readonly owners: OwnerScope,
    private readonly preconditions: Preconditions,
    private readonly resources: Resources,
  ) {}

  /**
   * Does them in their order; one that is refused leaves nothing behind.
   *
   * @throws BatchFailedError where `atomic` and one is refused; whatever is no client's fault
   */
  async run(me: Caller, { operations, atomic }: BatchDto, tell: Tell): Promise<BatchResultDto[]> {
    const results: BatchResultDto[] = [];
    for (const [index, operation] of operations.entries()) {
      try {
        results.push(await this.owners.attempt(me.userId, () => this.do(me, operation)));
      } catch (error) {
        const problem = tell(error);
        if (problem.status >= 500) throw error;
        if (atomic) throw new BatchFailedError(index, problem);
        results.push({ status: problem.status, body: problem });
      }
    }
    return this.tagged(me.userId, operations, results);
  }

  /**
   * Gives results their ETag. A state that a later operation has replaced has none: a batch is one
   * change, and its number, which a tag names, is that of the last state alone.
   */
  private async tagged(
    userId: string,
    operations: BatchOperationDto[],
    results: BatchResultDto[],
  ): Promise<BatchResultDto[]> {
    const resources = operations.map(({ operation }) => this.batchables.get(operation)?.resource);
    const last = new Set<string>();
    for (const resource of this.resources.names) {
      const ids = results.flatMap(({ body }, index) => {
        const isOne = resources[index] === resource && etagOf(body) !== undefined;
        return isOne ? [(body as ResourceState).id] : [];
      });
      const states = await this.resources.find(userId, resource, [...new Set(ids)]);
      for (const state of states) last.add(JSON.stringify(state));
    }
    return results.map((result) => {
      const isLast = last.has(JSON.stringify(result.body));
      return isLast ? { ...result, etag: etagOf(result.body) } : result;
    });
  }

  private async do(me: Caller, operation: BatchOperationDto): Promise<BatchResultDto> {
    const batchable = this.batchables.get(operation.operation);
    if (!batchable) throw refusal('/operation', 'is no operation that a batch can hold');
    const { controller, handler, status, resource } = batchable;
    assertTaken(operation, batchable);
    const { id, ifMatch } = operation;
    await this.preconditions.check(me.userId, { id, ifMatch, resource });
    const result: BatchResultDto = { status, body: null };
    const given: Record<Source, unknown> = {
      identity: me,
      param: { userId: me.userId, id },
      query: operation.query ?? {},
      body: operation.body,
      response: { location: (path: string) => (result.location = path) },
    };
    const values: unknown[] = [];
    for (const { source, metatype } of batchable.parameters) {
      const isInput = source !== 'identity' && source !== 'response';
      const type = isInput ? source : 'custom';
      values.push(await this.pipe.transform(given[source], { type, metatype }));
    }
    result.body = (await handler.apply(controller, values)) ?? null;
    return result;
  }
}

/** @throws InvalidInputError for what the operation would not look at */
function assertTaken(operation: BatchOperationDto, { parameters }: Batchable): void {
  const taken = parameters.map(({ source }) => source);
  for (const [name, source] of [
    ['id', 'param'],
    ['query', 'query'],
    ['body', 'body'],
  ] as const) {
    if (operation[name] !== undefined && !taken.includes(source)) {
      throw refusal(`/${name}`, 'is not known to this operation');
    }
  }
}

const refusal = (pointer: string, message: string) =>
  new InvalidInputError([{ in: 'body', pointer, message }]);
