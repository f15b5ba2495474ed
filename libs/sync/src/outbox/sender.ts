import type { Core } from '../core.js';
import type { Puller } from '../pull/puller.js';
import { type Session, TryLaterError } from '../session.js';
import type { Response } from '../transport.js';
import { isSafeToRepeat, newId, type Operation } from './operation.js';
import { nextToSend } from './queue.js';
import { settled } from './settle.js';

/** After so many answers of 500 an operation is rejected, so that it does not block the queue. */
const MAX_FAILURES = 10;

/** Sends the operations of the outbox one by one. */
export class Sender {
  private readonly failures = new Map<string, number>();

  /** @param keyLifeMs how long the server keeps an `Idempotency-Key` */
  constructor(
    private readonly core: Core,
    private readonly session: Session,
    private readonly puller: Puller,
    private readonly keyLifeMs: number,
  ) {}

  /** Sends until no operation can be sent. @throws TryLaterError, SignedOutError */
  async drain(): Promise<void> {
    await this.core.coordination.exclusively(`taskward-outbox-${this.core.userId}`, async () => {
      for (;;) {
        const operations = await this.core.reload();
        const next = nextToSend(operations);
        if (next) await this.send(next);
        else return this.finish(operations);
      }
    });
  }

  private async send(next: Operation): Promise<void> {
    // The age of a key is measured by the server's clock, because the device's clock may be wrong.
    // If the age decides whether an operation is repeated, the server's clock is read again.
    const isRepeated = next.firstSentAt !== null && !isSafeToRepeat(next);
    if (this.session.serverTime === null || isRepeated) await this.puller.pull();
    const operation = await this.claim(next.id, this.session.serverTime!);
    if (operation) await this.settle(operation, await this.answerTo(operation));
  }

  /** Reads the rows of answered operations, then removes the operations. */
  private async finish(operations: Operation[]): Promise<void> {
    const answered = operations.filter(({ state }) => state === 'answered');
    if (answered.length === 0) return;
    await this.puller.pull();
    const removedOperations = answered.map(({ id }) => id);
    await this.core.commit(() => ({ removedOperations }), 'finished');
  }

  /** Stores the body of an operation before it is sent for the first time. */
  private async claim(id: string, now: number): Promise<Operation | undefined> {
    let claimed: Operation | undefined;
    await this.core.commit(({ operations }) => {
      const operation = operations.find((one) => one.id === id && one.state === 'waiting');
      claimed = undefined;
      if (!operation) return null;
      if (operation.firstSentAt === null) {
        const text = operation.body && JSON.stringify(operation.body);
        claimed = { ...operation, text, firstSentAt: now };
        return { operations: [claimed] };
      }
      if (now - operation.firstSentAt < this.keyLifeMs || isSafeToRepeat(operation)) {
        claimed = operation;
        return null;
      }
      const problem = { code: 'outcome_unknown', detail: OUTCOME_UNKNOWN };
      return { operations: [{ ...operation, state: 'rejected', problem }] };
    });
    return claimed;
  }

  private async answerTo(operation: Operation): Promise<Response> {
    const { key, method, path, text, condition } = operation;
    const headers = {
      'idempotency-key': key,
      ...(condition && { 'if-match': `"${condition.version}"` }),
    };
    try {
      const answer = await this.session.send({ method, path, headers, text });
      this.failures.delete(key);
      return answer;
    } catch (error) {
      if (!(error instanceof TryLaterError) || error.status !== 500) throw error;
      const count = (this.failures.get(key) ?? 0) + 1;
      this.failures.set(key, count);
      if (count < MAX_FAILURES) throw error;
      const body = { code: 'internal_error', detail: error.message };
      return { status: 500, body, header: () => null };
    }
  }

  private async settle(sent: Operation, answer: Response): Promise<void> {
    const { status, body } = answer;
    const changeId = answer.header('change-id');
    await this.core.commit(({ operations }) => {
      const operation = operations.find(
        ({ key, state }) => key === sent.key && state === 'waiting',
      );
      return operation ? settled(operations, operation, { status, body, changeId }, newId()) : null;
    });
    if (changeId) this.core.remember({ [sent.id]: changeId });
  }
}

const OUTCOME_UNKNOWN =
  'This write was sent long ago and no answer came. It may have been done. Check the data, then retry or discard it.';
