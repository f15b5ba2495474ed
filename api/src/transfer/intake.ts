import { positionBetween } from '@taskward/schedule';
import { nameKeyOf } from '../labels/label.js';
import { InvalidInputError } from '../problems/invalid-input.error.js';
import { MAX_LEVELS } from '../tasks/task.js';
import type { ImportReport } from './import-report.js';
import { type ImportRepository, RefusedRowsError, type Standing } from './import.repository.js';
import type { Entry, TaskItem } from './items.js';

type Of<Kind> = Extract<Entry, { kind: Kind }>;

/** Rows in one statement. */
const BATCH = 200;

/** Takes entries into an account, in their order: what one names must have come before. */
export class Intake {
  /** The lists and labels that there are, by the ids that the file has for them. */
  private readonly lists = new Map<string, string>();
  private readonly labels = new Map<string, string>();
  private readonly listsByName = new Map<string, string>();
  private readonly labelsByName = new Map<string, string>();
  private readonly lastPositions = new Map<string | null, string>();
  private lastListPosition: string | null = null;
  private pending: Entry[] = [];
  private batches = 0;

  private constructor(
    private readonly userId: string,
    private readonly rows: ImportRepository,
    private readonly report: ImportReport,
  ) {}

  static async begin(
    userId: string,
    rows: ImportRepository,
    report: ImportReport,
  ): Promise<Intake> {
    const intake = new Intake(userId, rows, report);
    for (const { id, name, position } of await rows.lists(userId)) {
      intake.lists.set(id, id);
      intake.listsByName.set(name, id);
      intake.lastListPosition = position;
    }
    for (const { id, nameKey } of await rows.labels(userId)) {
      intake.labels.set(id, id);
      intake.labelsByName.set(nameKey, id);
    }
    for (const { listId, position } of await rows.lastPositions(userId)) {
      intake.lastPositions.set(listId, position);
    }
    return intake;
  }

  /** @throws InvalidInputError with the place of an entry that cannot be taken */
  async add(entry: Entry): Promise<void> {
    if (entry.kind === 'loss') {
      const { pointer, message } = entry;
      return this.report.lose({ pointer, message });
    }
    const isOther = this.pending.length > 0 && this.pending[0]!.kind !== entry.kind;
    if (isOther || this.pending.length === BATCH) await this.flush();
    this.pending.push(entry);
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    const entries = this.pending;
    this.pending = [];
    if (entries.length === 0) return;
    // Whenever there are twice as many as the last time; see there.
    this.batches += 1;
    if (Number.isInteger(Math.log2(this.batches))) await this.rows.planAnew(this.userId);
    switch (entries[0]!.kind) {
      case 'lists':
        return this.takeLists(entries as Of<'lists'>[]);
      case 'labels':
        return this.takeLabels(entries as Of<'labels'>[]);
      case 'filters':
        return this.takeFilters(entries as Of<'filters'>[]);
      case 'tasks':
        return this.takeTasks(entries as Of<'tasks'>[]);
    }
  }

  private async takeLists(entries: Of<'lists'>[]): Promise<void> {
    const fresh = entries.flatMap(({ item, byName }) => {
      const known = byName ? this.listsByName.get(item.name) : undefined;
      this.lists.set(item.id, known ?? item.id);
      if (known) return [];
      this.listsByName.set(item.name, item.id);
      const position = item.position ?? positionBetween(this.lastListPosition, null);
      if (item.position === null) this.lastListPosition = position;
      return [{ ...item, position }];
    });
    const made = await this.rows.insertLists(this.userId, fresh);
    this.report.count('lists', entries.length, made.length);
  }

  private async takeLabels(entries: Of<'labels'>[]): Promise<void> {
    const fresh = entries.flatMap(({ item, pointer, byName }) => {
      const key = nameKeyOf(item.name);
      const known = this.labelsByName.get(key);
      this.labels.set(item.id, known ?? item.id);
      if (known === undefined) {
        this.labelsByName.set(key, item.id);
        return [item];
      }
      if (known !== item.id && !byName) {
        this.report.lose({ pointer, message: `becomes your label "${item.name}", as that is` });
      }
      return [];
    });
    const made = await this.rows.insertLabels(this.userId, fresh);
    this.report.count('labels', entries.length, made.length);
  }

  private async takeFilters(entries: Of<'filters'>[]): Promise<void> {
    const made = await this.rows.insertFilters(
      this.userId,
      entries.map(({ item }) => item),
    );
    this.report.count('filters', entries.length, made.length);
  }

  private async takeTasks(entries: Of<'tasks'>[]): Promise<void> {
    const ids = new Set(entries.flatMap(({ item: { id, parentId } }) => [id, parentId ?? id]));
    const found = await this.rows.standing(this.userId, [...ids]);
    const standing = new Map(found.map((task) => [task.id, task]));
    const fresh: TaskItem[] = [];
    for (const entry of entries) {
      const { id } = entry.item;
      if (standing.has(id)) continue;
      const { task, level } = this.placed(entry, standing);
      fresh.push(task);
      const { listId, deletedAt } = task;
      standing.set(id, { id, listId, level, inTrash: deletedAt !== null });
    }
    const made = await this.insertTasks(fresh, entries);
    this.report.count('tasks', entries.length, made.length);
  }

  private async insertTasks(tasks: TaskItem[], entries: Of<'tasks'>[]): Promise<string[]> {
    try {
      return await this.rows.insertTasks(this.userId, tasks);
    } catch (error) {
      if (!(error instanceof RefusedRowsError)) throw error;
      const last = entries.at(-1)!.pointer;
      const message = `cannot be stored, or one up to ${last} cannot (${error.constraint})`;
      throw refusal(entries[0]!.pointer, message);
    }
  }

  /** The task where it can stand here: its list, the task above it, its labels, its position. */
  private placed(
    { item, pointer }: Of<'tasks'>,
    standing: Map<string, Standing>,
  ): { task: TaskItem; level: number } {
    const above = this.parentOf({ item, pointer }, standing);
    const own = this.own(this.lists, item.listId, `${pointer}/listId`, 'list');
    const listId = above ? above.listId : own;
    if (above && own !== listId && item.listId !== null) {
      const message = 'stands in the list of the task above it';
      this.report.lose({ pointer: `${pointer}/listId`, message });
    }
    const labelIds = item.labelIds.map((id, index) =>
      this.own(this.labels, id, `${pointer}/labelIds/${index}`, 'label')!,
    );
    const position = item.position ?? this.behindAll(listId);
    const parentId = above?.id ?? null;
    const task = { ...item, parentId, listId, labelIds: [...new Set(labelIds)], position };
    return { task, level: (above?.level ?? 0) + 1 };
  }

  private parentOf(
    { item, pointer }: Pick<Of<'tasks'>, 'item' | 'pointer'>,
    standing: Map<string, Standing>,
  ): Standing | null {
    if (item.parentId === null) return null;
    const above = standing.get(item.parentId);
    const place = `${pointer}/parentId`;
    if (!above) throw refusal(place, 'must be a task that comes before, or one of yours');
    const obstacle =
      above.level >= MAX_LEVELS
        ? `comes without the task above it: there can be ${MAX_LEVELS} levels`
        : above.inTrash && item.deletedAt === null
          ? 'comes without the task above it, which is in the trash'
          : null;
    if (obstacle) this.report.lose({ pointer: place, message: obstacle });
    return obstacle ? null : above;
  }

  private behindAll(listId: string | null): string {
    const position = positionBetween(this.lastPositions.get(listId) ?? null, null);
    this.lastPositions.set(listId, position);
    return position;
  }

  private own(known: Map<string, string>, id: string | null, pointer: string, what: string) {
    if (id === null) return null;
    const own = known.get(id);
    if (own === undefined) throw refusal(pointer, `must be a ${what} that comes before, or yours`);
    return own;
  }
}

const refusal = (pointer: string, message: string) =>
  new InvalidInputError([{ in: 'body', pointer, message }]);
