import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { BoundsRepository } from '../resources/bounds.repository.js';
import { Resources } from '../versions/resources.js';
import { ChangeLogRepository } from '../log/change-log.repository.js';
import type { Change } from './change.js';
import { ChangeNotFoundError, UndoConflictError } from './changes.errors.js';
import { ChangesRepository, type Subject } from './changes.repository.js';
import { decodeOpaque, digestOf, encodeOpaque, isNumber, refusal } from './opaque.js';

export interface ChangePage {
  items: Change[];
  nextCursor: string | null;
}

interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

/** Above every number that a log can have. */
const END = 0x7fffffff;

/** What somebody has done, and how to take it back. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly changes: ChangesRepository,
    private readonly log: ChangeLogRepository,
    private readonly resources: Resources,
    private readonly bounds: BoundsRepository,
    private readonly owners: OwnerScope,
  ) {}

  /** Everything, newest first. @throws InvalidInputError for a cursor of another list */
  activity(userId: string, request: PageRequest): Promise<ChangePage> {
    return this.page(userId, request);
  }

  /**
   * The changes of one resource, newest first, also after it was deleted.
   *
   * @returns undefined for one that does not exist and never did
   * @throws InvalidInputError as activity()
   */
  async history(
    userId: string,
    subject: Subject,
    request: PageRequest,
  ): Promise<ChangePage | undefined> {
    const page = await this.page(userId, request, subject);
    // A resource that is older than the log has no entry.
    const isKnown =
      page.items.length > 0 ||
      request.cursor !== undefined ||
      (await this.resources.find(userId, subject.resource, [subject.id])).length > 0;
    return isKnown ? page : undefined;
  }

  /**
   * Takes a change back, as a whole or not at all; that is a change of its own.
   *
   * @throws ChangeNotFoundError; UndoConflictError when what it changed has changed since;
   *   LimitReachedError when there would be too many of a kind
   */
  undo(userId: string, id: string): Promise<Change> {
    return this.owners.transaction(userId, async () => {
      const conflicts = await this.changes.undo(userId, id);
      if (!conflicts) throw new ChangeNotFoundError();
      if (conflicts.length > 0) throw new UndoConflictError(conflicts);
      await this.bounds.assertWithin(userId);
      const made = await this.log.opened(userId);
      return (await this.changes.find(userId, made!))!;
    });
  }

  private async page(
    userId: string,
    { limit, cursor }: PageRequest,
    subject?: Subject,
  ): Promise<ChangePage> {
    const list = subject?.id ?? 'activity';
    const before = cursor === undefined ? END : decodeCursor(userId, list, cursor);
    const rows = await this.changes.list(userId, { before, limit: limit + 1, subject });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encodeCursor(userId, list, last.seq) : null };
  }
}

/** The page goes on below this number of the log. Bound to the person and to the list. */
const encodeCursor = (userId: string, list: string, seq: number): string =>
  encodeOpaque([digestOf(userId), list, seq]);

function decodeCursor(userId: string, list: string, cursor: string): number {
  const [person, ownList, seq] = decodeOpaque(cursor);
  if (person === digestOf(userId) && ownList === list && isNumber(seq)) return seq;
  throw refusal('cursor', 'is not a cursor of this list; start again without one');
}
