import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Identity, TokenError } from '@taskward/auth';
import { SyncService } from '../changes/sync.service.js';
import { Settings } from '../../platform/config/settings.js';
import { Announcements } from '../../platform/database/announcements.js';
import { InvalidInputError } from '../../platform/problems/invalid-input.error.js';
import { RevocationList } from '../../platform/revocations/revocation-list.js';
import { EventStream } from './event-stream.js';
import { StoppingError, TooManyStreamsError } from './events.errors.js';
import { Listeners } from './listeners.js';
import { type FeedPage, PersonFeed } from './person-feed.js';

/** Milliseconds between two looks at every stream; how late the end of a session is noticed. */
const LOOK = 500;

/** The most open streams of one person's at one instance. */
const MOST = 20;

/**
 * Every stream of events that is open at this instance. They are woken by what transactions
 * announce, wherever they ran; between two announcements a stream costs a look in memory.
 */
@Injectable()
export class EventStreams implements OnModuleInit, OnModuleDestroy {
  private readonly feeds = new Map<string, PersonFeed>();
  private timer: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(
    private readonly sync: SyncService,
    private readonly revocations: RevocationList,
    private readonly settings: Settings,
    private readonly listeners: Listeners,
    announcements: Announcements,
  ) {
    announcements.listen('change', {
      heard: (userId) => void this.feeds.get(userId)?.wake(),
      connected: () => {
        this.listeners.distrust();
        void this.wakeAll();
      },
    });
  }

  onModuleInit(): void {
    this.timer = setInterval(() => this.look(), LOOK);
  }

  /** Before the instance drains: a stream would never fall silent by itself. */
  onModuleDestroy(): void {
    this.isStopping = true;
    clearInterval(this.timer);
    for (const stream of this.streams()) stream.end(new StoppingError());
  }

  /**
   * Answers with a stream that begins after `since`, or now; it goes on by itself.
   *
   * @param since a token of GET /changes or the id of an event
   * @throws InvalidInputError for a token that is not this person's; SyncTokenExpiredError;
   *   TooManyStreamsError; StoppingError
   */
  async open(
    identity: Identity,
    since: string | undefined,
    { request, response }: { request: Request; response: Response },
  ): Promise<void> {
    if (this.isStopping) throw new StoppingError();
    const { userId } = identity;
    const feed = this.feeds.get(userId) ?? new PersonFeed(userId, this.sync);
    if (feed.streams.size >= MOST) throw new TooManyStreamsError();
    this.feeds.set(userId, feed);
    // Listens before it reads, so that nothing falls in between; with its answer, also an error, it
    // leaves again.
    const stream = new EventStream(
      request,
      response,
      feed,
      () => this.admit(identity),
      this.settings.EVENTS_HEARTBEAT_SECONDS * 1_000,
    );
    await this.listeners.add(userId);
    const first = await this.firstPage(userId, feed, since);
    if (this.isStopping) throw new StoppingError();
    stream.begin(first);
    // Whoever asks for the head alone (RFC 9110 section 9.3.2) waits for no events.
    if (request.method === 'HEAD') response.end();
  }

  private async firstPage(
    userId: string,
    feed: PersonFeed,
    since: string | undefined,
  ): Promise<FeedPage> {
    try {
      return await feed.page(since ?? (await this.sync.now(userId)));
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const pointer = '/Last-Event-ID';
      throw new InvalidInputError(
        error.errors.map(({ message }) => ({ in: 'header', pointer, message })),
      );
    }
  }

  /** What the guard asks at the door. @throws TokenError; RevocationsUnknownError */
  private admit(identity: Identity): void {
    if (this.revocations.isRevoked(identity)) throw new TokenError('token_revoked');
    if (Date.now() >= identity.expiresAt.getTime()) throw new TokenError('token_expired');
  }

  private look(): void {
    for (const stream of this.streams()) stream.look();
    for (const [userId, { streams }] of this.feeds) {
      if (streams.size > 0) continue;
      this.feeds.delete(userId);
      this.listeners.remove(userId);
    }
    void this.listeners.tend().then((people) => this.wakeAll(people));
  }

  /** One person after the other, so that those who wait for a connection are few. */
  private async wakeAll(people = [...this.feeds.keys()]): Promise<void> {
    for (const userId of people) await this.feeds.get(userId)?.wake();
  }

  private streams(): EventStream[] {
    return [...this.feeds.values()].flatMap(({ streams }) => [...streams]);
  }
}
