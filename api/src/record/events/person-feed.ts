import type { SyncPage, SyncService } from '../changes/sync.service.js';
import { SyncPageDto } from '../changes/dto/sync.dto.js';
import type { EventStream } from './event-stream.js';
import { eventOf } from './server-sent-event.js';

/** The next piece of a stream, and where it leads. */
export interface FeedPage extends Pick<SyncPage, 'hasMore' | 'next'> {
  text: string;
}

/** The most resources in one event; a stream holds one event at a time in memory. */
const LIMIT = 50;

/** One person's open streams at this instance, which ask together what they ask alike. */
export class PersonFeed {
  readonly streams = new Set<EventStream>();
  private asked = new Map<string, Promise<FeedPage>>();

  constructor(
    private readonly userId: string,
    private readonly sync: SyncService,
  ) {}

  /**
   * What has changed after a token, as one event; asked once for all who stand there.
   *
   * @throws as SyncService.page() does
   */
  page(since: string): Promise<FeedPage> {
    const { asked } = this;
    const known = asked.get(since);
    if (known) return known;
    const page = this.ask(since).finally(() => asked.delete(since));
    asked.set(since, page);
    return page;
  }

  /** Has every stream look for what is new. @returns settles when the log has been asked */
  async wake(): Promise<void> {
    // What was asked before this moment may not know of the change.
    this.asked = new Map();
    for (const stream of this.streams) stream.wake();
    await Promise.allSettled(this.asked.values());
  }

  private async ask(since: string): Promise<FeedPage> {
    const page = await this.sync.page(this.userId, { since, limit: LIMIT });
    const text = eventOf('changes', SyncPageDto.from(page), page.next);
    return { text, hasMore: page.hasMore, next: page.next };
  }
}
