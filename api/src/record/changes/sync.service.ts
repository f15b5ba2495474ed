import { Injectable } from '@nestjs/common';
import type { ResourceState } from '../versions/resource-registry.js';
import { Resources } from '../versions/resources.js';
import { ChangeLogRepository } from '../log/change-log.repository.js';
import type { LogPosition } from './change.js';
import { SyncTokenExpiredError } from './changes.errors.js';
import { ChangesRepository, type Subject } from './changes.repository.js';
import {
  type CopyPosition,
  decodeToken,
  encodeToken,
  FIRST_ID,
  isCopy,
  type SyncPosition,
} from './sync-token.js';

/** A resource as it is now, or that it is gone: deleted for good, or in the trash. */
export interface SyncItem extends Subject {
  state: ResourceState | null;
  /** Of the state; of what is deleted, the number of the change that tells so. */
  version: number;
}

export interface SyncPage {
  items: SyncItem[];
  hasMore: boolean;
  next: string;
}

/** Past every row of an entry. */
const ENTRY_END = 0x7fffffff;

/** Keeps copies in step: what a client lays over its copy, in pages, is the server's state. */
@Injectable()
export class SyncService {
  constructor(
    private readonly changes: ChangesRepository,
    private readonly log: ChangeLogRepository,
    private readonly resources: Resources,
  ) {}

  /** A token for what comes from now on, for whoever has what is there by now. */
  async now(userId: string): Promise<string> {
    return encodeToken(userId, { seq: await this.log.last(userId), n: ENTRY_END });
  }

  /**
   * What has changed after `since`; without it, everything there is.
   *
   * @param limit the most resources in one page, by how many may have changed
   * @throws InvalidInputError for a token that is not this owner's; SyncTokenExpiredError for one
   *   that the log does not reach back to
   */
  async page(
    userId: string,
    { since, limit }: { since?: string | undefined; limit: number },
  ): Promise<SyncPage> {
    const place =
      since === undefined
        ? { seq: await this.log.last(userId), resource: this.resources.names[0]!, id: FIRST_ID }
        : decodeToken(userId, since, this.resources.names);
    const { items, hasMore, next } = isCopy(place)
      ? await this.copied(userId, place, limit)
      : await this.changed(userId, place, limit);
    return { items, hasMore, next: encodeToken(userId, next) };
  }

  /**
   * Rows in the order of their ids, one resource after the other; what changes meanwhile comes
   * after, from the log.
   */
  private async copied(userId: string, { seq, resource, id }: CopyPosition, limit: number) {
    const { names } = this.resources;
    const items: SyncItem[] = [];
    let after = id;
    for (const name of names.slice(names.indexOf(resource))) {
      const room = limit - items.length;
      const ids = await this.changes.idsAfter(userId, name, after, room + 1);
      const page = ids.slice(0, room);
      const states = await this.resources.find(userId, name, page);
      items.push(
        ...states.map((state) => ({ resource: name, id: state.id, version: state.version, state })),
      );
      const next: SyncPosition = { seq, resource: name, id: page.at(-1) ?? after };
      if (ids.length > room) return { items, hasMore: true, next };
      after = FIRST_ID;
    }
    const next: SyncPosition = { seq, n: ENTRY_END };
    return { items, hasMore: (await this.log.last(userId)) > seq, next };
  }

  private async changed(userId: string, place: LogPosition, limit: number) {
    const rows = await this.changes.rowsAfter(userId, place, limit + 1);
    // Asked after the rows were read: had they been pruned before, this would tell.
    await this.assertReached(userId, place);
    const page = rows.slice(0, limit);
    const states = new Map<string, ResourceState>();
    for (const [resource, ids] of idsByResource(page)) {
      for (const state of await this.resources.find(userId, resource, [...ids])) {
        states.set(`${resource} ${state.id}`, state);
      }
    }
    const touched = new Map(
      page.map(({ resource, id, seq }) => [`${resource} ${id}`, { resource, id, version: seq }]),
    );
    const items = [...touched].map(([name, subject]) => {
      const state = states.get(name) ?? null;
      return { ...subject, state, version: state?.version ?? subject.version };
    });
    const { seq, n } = page.at(-1) ?? place;
    return { items, hasMore: rows.length > limit, next: { seq, n } };
  }

  private async assertReached(userId: string, { seq }: LogPosition): Promise<void> {
    const last = await this.log.last(userId);
    const oldest = (await this.changes.oldest(userId)) ?? last + 1;
    // Ahead of the log is who saw what a restored backup has not.
    if (seq > last || seq < oldest - 1) throw new SyncTokenExpiredError();
  }
}

function idsByResource(rows: Subject[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { resource, id } of rows) {
    ids.set(resource, (ids.get(resource) ?? new Set()).add(id));
  }
  return ids;
}
