import type { Page } from './resources.js';
import type { Credentials, Request, Response, Transport } from './transport.js';

/** The request can be repeated later: the network or the server failed. */
export class TryLaterError extends Error {
  /** @param waitMs from `Retry-After`; 0 without one */
  constructor(
    message: string,
    readonly waitMs = 0,
    /** The status of the answer; undefined if there was no answer. */
    readonly status?: number,
  ) {
    super(message);
  }
}

/** The person is signed out. Nothing is sent until they have signed in again. */
export class SignedOutError extends Error {}

/** Sends requests with the credentials of one person only. */
export class Session {
  /** `Date` of the server's last answer, in milliseconds since 1970; null before the first. */
  serverTime: number | null = null;

  /**
   * @param credentials called before every request. `isRefused`: the server has refused the last
   *   token. Returns null if nobody is signed in
   */
  constructor(
    private readonly userId: string,
    private readonly transport: Transport,
    private readonly credentials: (isRefused: boolean) => Promise<Credentials | null>,
  ) {}

  /**
   * @returns a final answer: not 401, 403, 408, 429 or 5xx
   * @throws TryLaterError, SignedOutError
   */
  async send(request: Request): Promise<Response> {
    const answer = await this.withCredentials((own) => this.transport.send(request, own));
    return this.checkedAnswer(answer);
  }

  /** Opens the stream of changes. @throws TryLaterError, SignedOutError */
  async listen(request: Request): Promise<AsyncIterable<Page> | Response> {
    const answer = await this.withCredentials((own) => this.transport.listen(request, own));
    return 'status' in answer ? this.checkedAnswer(answer) : answer;
  }

  private async withCredentials<A extends Response | AsyncIterable<Page>>(
    ask: (own: Credentials) => Promise<A>,
  ): Promise<A> {
    for (const isRefused of [false, true]) {
      const own = await this.credentials(isRefused).catch((error: Error) => {
        throw new TryLaterError(error.message);
      });
      // Another person may have signed in meanwhile. This data must not be sent for them.
      if (own?.userId !== this.userId) throw new SignedOutError('The person is signed out.');
      const answer = await ask(own).catch((error: Error) => {
        throw new TryLaterError(error.message);
      });
      if (!('status' in answer) || answer.status !== 401) return answer;
    }
    throw new SignedOutError('The server refuses the token.');
  }

  private checkedAnswer(answer: Response): Response {
    const { status } = answer;
    const time = Date.parse(answer.header('date') ?? '');
    if (!Number.isNaN(time)) this.serverTime = time;
    if (status === 403) throw new SignedOutError('The server refuses this person.');
    if (status === 408 || status === 429 || status >= 500) {
      const seconds = Number(answer.header('retry-after') ?? 0);
      const waitMs = Number.isFinite(seconds) ? seconds * 1_000 : 0;
      throw new TryLaterError(`The server answered ${status}.`, waitMs, status);
    }
    return answer;
  }
}
