import type { Puller } from './puller.js';
import type { Sender } from '../outbox/sender.js';
import { type Session, SignedOutError, TryLaterError } from '../session.js';
import type { StatusStore } from '../status.js';

const [FIRST_WAIT, LONGEST_WAIT] = [1_000, 30_000];

/** Waits for a time, or until the signal is aborted. */
export interface Timer {
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Catches up, then reads the event stream. After a failure it waits and starts again. */
export class Live {
  private running: AbortController | null = null;
  /** Ends the stream, so that the loop starts again. */
  private stream = new AbortController();
  /** Ends the pause. */
  private pause = new AbortController();

  constructor(
    private readonly puller: Puller,
    private readonly sender: Sender,
    private readonly session: Session,
    private readonly status: StatusStore,
    private readonly timer: Timer,
  ) {}

  start(): void {
    if (this.running) return;
    this.running = new AbortController();
    void this.run(this.running.signal);
  }

  stop(): void {
    this.running?.abort();
    this.running = null;
    this.stream.abort();
    this.pause.abort();
  }

  /** Ends a pause after a failure. */
  retryNow(): void {
    this.pause.abort();
  }

  /** Sends the outbox. After a failure the loop tries again. */
  async send(): Promise<void> {
    if (!this.running) return;
    await this.sender.drain().catch((error: unknown) => this.stream.abort(error));
  }

  /** Reads all changes and sends the outbox. @throws TryLaterError, SignedOutError */
  async catchUp(): Promise<void> {
    this.status.setConnection('catching-up');
    await this.puller.pull();
    await this.sender.drain();
  }

  private async run(signal: AbortSignal): Promise<void> {
    let wait = FIRST_WAIT;
    while (!signal.aborted) {
      this.stream = new AbortController();
      try {
        await this.catchUp();
        await this.listen(() => (wait = FIRST_WAIT));
      } catch (error) {
        if (signal.aborted) return;
        await this.pauseAfterFailure(
          this.stream.signal.aborted ? this.stream.signal.reason : error,
          wait,
        );
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
  }

  private async listen(onPage: () => void): Promise<void> {
    let at = this.puller.token;
    const headers = { ...(at !== null && { 'last-event-id': at }) };
    const { signal } = this.stream;
    const stream = await this.session.listen({ method: 'GET', path: 'events', headers, signal });
    if ('status' in stream) {
      // The token has expired. Catching up reads everything again.
      if (stream.status === 410) return;
      throw new TryLaterError(`The server answered ${stream.status} to events.`);
    }
    for await (const page of stream) {
      onPage();
      this.status.setConnection('live');
      await this.puller.take(page, at);
      at = page.next;
      // The sender may have read pages meanwhile, so that this page was not applied.
      if (at !== this.puller.token) await this.puller.pull();
    }
  }

  private async pauseAfterFailure(error: unknown, wait: number): Promise<void> {
    const isSignedOut = error instanceof SignedOutError;
    this.status.setConnection(isSignedOut ? 'signed-out' : 'offline', (error as Error).message);
    const asked = error instanceof TryLaterError ? error.waitMs : 0;
    this.pause = new AbortController();
    await this.timer.wait(Math.max(wait, asked), this.pause.signal);
  }
}

/** Waits with setTimeout. */
export const SLEEP: Timer = {
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
