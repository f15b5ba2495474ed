import type { Request, Response } from 'express';
import { problemOf } from '../../platform/problems/problem.js';
import type { FeedPage, PersonFeed } from './person-feed.js';
import { EVENT_STREAM, eventOf, HEARTBEAT } from './server-sent-event.js';

/** What a stream asks before it says anything. @throws what its person would be refused with now */
export type Admission = () => void;

/**
 * One open answer to GET /events: a client that stands at a token, and is handed one page of
 * changes after the other as fast as it reads them. Nothing is kept for a client that does not
 * read: the log has it.
 */
export class EventStream {
  private token = '';
  private isBehind = false;
  private isAsking = false;
  private isOpen = false;
  /** True while the client has not read what was said last. */
  private isStalled = false;
  private spokeAt = 0;

  /** @param heartbeat milliseconds of silence after which it says something */
  constructor(
    private readonly request: Request,
    private readonly response: Response,
    private readonly feed: PersonFeed,
    private readonly admit: Admission,
    private readonly heartbeat: number,
  ) {
    response.once('close', () => this.leave());
    response.on('drain', () => this.resume());
    feed.streams.add(this);
  }

  /** Begins the answer with its first event, which says where the client stands. */
  begin(first: FeedPage): void {
    // The client may have gone while the first page was read.
    if (!this.feed.streams.has(this)) return;
    this.response.writeHead(200, EVENT_STREAM);
    this.isOpen = true;
    this.send(first);
    // It may have been woken meanwhile, when it could say nothing yet.
    void this.catchUp();
  }

  /** Looks for what is new. */
  wake(): void {
    this.isBehind = true;
    void this.catchUp();
  }

  /**
   * Ends where it may not go on; says that it lives. To a client that does not read it says nothing,
   * so that the server's patience with a silent connection ends it (see limitPatience).
   */
  look(): void {
    try {
      if (this.isOpen) this.admit();
      const silence = performance.now() - this.spokeAt;
      if (!this.isStalled && silence >= this.heartbeat) this.write(HEARTBEAT);
    } catch (error) {
      this.end(error);
    }
  }

  /** Ends the stream. @param cause told in a last event, as the problem that it would be */
  end(cause: unknown): void {
    if (!this.isOpen) return;
    const problem = problemOf(cause, this.request.path, this.request.id);
    if (problem.code === 'internal_error')
      this.request.log.failed(this.request, cause, problem.code);
    this.leave();
    // Behind what is not read, a last word would not be read either.
    if (this.isStalled) this.response.destroy();
    else this.response.end(eventOf('end', problem));
  }

  /** Makes room for another stream; nothing is said any more. */
  private leave(): void {
    this.isOpen = false;
    this.feed.streams.delete(this);
  }

  private resume(): void {
    this.isStalled = false;
    if (this.isBehind) void this.catchUp();
  }

  private async catchUp(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      while (this.isBehind && this.isOpen && !this.isStalled) {
        this.isBehind = false;
        const page = await this.feed.page(this.token);
        this.admit();
        if (page.next !== this.token) this.send(page);
      }
    } catch (error) {
      this.end(error);
    } finally {
      this.isAsking = false;
    }
  }

  private send({ text, next, hasMore }: FeedPage): void {
    this.token = next;
    this.isBehind ||= hasMore;
    this.write(text);
  }

  private write(text: string): void {
    if (!this.isOpen) return;
    this.spokeAt = performance.now();
    this.isStalled = !this.response.write(text);
  }
}
