import type { Core } from '../core.js';
import type { Item, Page } from '../resources.js';
import { type Session, TryLaterError } from '../session.js';

/** Rows in one page: the most that the API gives. */
const PAGE = 200;

/**
 * Reads pages of changes into replica and storage. Each program has its own token for the rows in
 * its memory. The stored token advances with the first program that reads the next page.
 */
export class Puller {
  constructor(
    private readonly core: Core,
    private readonly session: Session,
    /** `next` of the last page in the replica; null if it has none. */
    public token: string | null,
  ) {}

  /** Reads pages until there are no more. @throws TryLaterError, SignedOutError */
  async pull(): Promise<void> {
    for (;;) {
      const since = this.token;
      const page = await this.read(since);
      if (!page) await this.readAll(since);
      else await this.take(page, since);
      if (!page?.hasMore) return;
    }
  }

  /** Applies a page that follows `since`, unless the replica has advanced meanwhile. */
  async take({ items, next }: Page, since: string | null): Promise<void> {
    if (since !== this.token) return;
    await this.core.commit(({ token }) => (token === since ? { items, token: next } : null));
    if (since !== this.token) return;
    this.token = next;
    this.core.receive(items);
  }

  /** Reads everything again, because the server's log no longer reaches back to the token. */
  private async readAll(stale: string | null): Promise<void> {
    const items: Item[] = [];
    let [next, hasMore]: [string | null, boolean] = [null, true];
    while (hasMore) {
      const page: Page | null = await this.read(next);
      if (!page) throw new TryLaterError('The sync token expired during a full read.');
      items.push(...page.items);
      ({ next, hasMore } = page);
    }
    const token = next!;
    await this.core.commit((basis) =>
      basis.token === stale ? { isFresh: true, items, token } : null,
    );
    if (stale !== this.token) return;
    this.token = token;
    this.core.receiveAll(items);
  }

  /** @returns null if the token has expired */
  private async read(since: string | null): Promise<Page | null> {
    const from = since === null ? '' : `&since=${encodeURIComponent(since)}`;
    const path = `changes?limit=${PAGE}${from}`;
    const { status, body } = await this.session.send({ method: 'GET', path });
    if (status === 200) return body as Page;
    if (status === 410) return null;
    throw new TryLaterError(`The server answered ${status} to ${path}.`);
  }
}
