import { InvalidInputError } from '../../platform/problems/invalid-input.error.js';
import { MAX_LEVELS } from '../tasks/task.js';
import { Belongings } from './belongings.js';
import { shown } from './foreign-file.js';
import type { ImportReport } from './import-report.js';
import { type ImportRepository, RefusedRowsError, type Standing } from './import.repository.js';
import type { Entry, TaskItem } from './items.js';
import { SeriesPlaces } from './series-places.js';

type Of<Kind> = Extract<Entry, { kind: Kind }>;

const CAME_BEFORE = 'is left out: one with its id came before';

/** Rows in one statement. */
const BATCH = 200;

/** Takes entries into an account, in their order: what one names must have come before. */
export class Intake {
  private readonly places: SeriesPlaces;
  /** Of all entries but tasks; these may be too many. */
  private readonly ids = new Set<string>();
  private pending: Entry[] = [];

  private constructor(
    private readonly userId: string,
    private readonly rows: ImportRepository,
    private readonly report: ImportReport,
    private readonly belongings: Belongings,
  ) {
    this.places = new SeriesPlaces(userId, rows);
  }

  static async begin(
    userId: string,
    rows: ImportRepository,
    report: ImportReport,
  ): Promise<Intake> {
    await rows.begin(userId);
    return new Intake(userId, rows, report, await Belongings.load(userId, rows));
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
    const firsts = this.firsts(entries);
    const fresh = firsts.flatMap(({ item, pointer, byName }) => {
      const known = byName ? this.belongings.listNamed(item.name) : undefined;
      this.belongings.become('lists', item.id, known?.id);
      if (known?.archivedAt) {
        const message = `goes into your list ${shown(item.name)}, which is archived`;
        this.report.lose({ pointer, message });
      }
      if (known) return [];
      return [{ ...item, position: item.position ?? this.belongings.behindLists() }];
    });
    const made = await this.rows.insertLists(this.userId, fresh);
    this.report.count('lists', firsts.length, made.length);
  }

  private async takeLabels(entries: Of<'labels'>[]): Promise<void> {
    const firsts = this.firsts(entries);
    const fresh = firsts.flatMap(({ item, pointer, byName }) => {
      const known = this.belongings.labelNamed(item.name);
      this.belongings.become('labels', item.id, known);
      if (known === undefined) {
        this.belongings.nameLabel(item.name, item.id);
        return [item];
      }
      if (known !== item.id && !byName) {
        this.report.lose({ pointer, message: `becomes your label "${item.name}", as that is` });
      }
      return [];
    });
    const made = await this.rows.insertLabels(this.userId, fresh);
    this.report.count('labels', firsts.length, made.length);
  }

  private async takeFilters(entries: Of<'filters'>[]): Promise<void> {
    const fresh = this.firsts(entries).map(({ item }) => ({
      ...item,
      query: this.belongings.asked(item.query),
    }));
    const made = await this.rows.insertFilters(this.userId, fresh);
    this.report.count('filters', fresh.length, made.length);
  }

  /** Those whose id did not come before in the file. */
  private firsts<E extends Exclude<Entry, { kind: 'loss' }>>(entries: E[]): E[] {
    return entries.filter(({ item, pointer }) => {
      const isFirst = !this.ids.has(item.id);
      this.ids.add(item.id);
      if (!isFirst) this.report.lose({ pointer, message: CAME_BEFORE });
      return isFirst;
    });
  }

  private async takeTasks(entries: Of<'tasks'>[]): Promise<void> {
    const inPlaces = await this.places.look(entries.map(({ item }) => item));
    const named = entries.flatMap(({ item: { id, parentId } }) => [
      id,
      this.places.idOf(parentId ?? id),
    ]);
    const found = await this.rows.standing(this.userId, [...new Set([...named, ...inPlaces])]);
    const standing = new Map(found.map((task) => [task.id, task]));
    const there = entries.flatMap(({ item }) => (standing.has(item.id) ? [item.id] : []));
    const cameBefore = new Set(await this.rows.madeHere(this.userId, there));
    const fresh: TaskItem[] = [];
    let skipped = 0;
    for (const entry of entries) {
      const { item, pointer } = entry;
      if (cameBefore.has(item.id)) this.report.lose({ pointer, message: CAME_BEFORE });
      else if (standing.has(item.id)) skipped += 1;
      else if (!this.places.take(item)) {
        const message = `${shown(item.title)} is left out: occurrence ${item.occurrence} of its series is there already, and what stands below it goes below that`;
        this.report.lose({ pointer, message });
      } else {
        const { task, level } = this.placed(entry, standing);
        fresh.push(task);
        cameBefore.add(item.id);
        const { id, listId, deletedAt } = task;
        standing.set(id, { id, listId, level, inTrash: deletedAt !== null });
      }
    }
    const made = await this.insertTasks(fresh, entries);
    this.report.count('tasks', made.length + skipped, made.length);
  }

  private async insertTasks(tasks: TaskItem[], entries: Of<'tasks'>[]): Promise<string[]> {
    try {
      return await this.rows.insertTasks(this.userId, tasks);
    } catch (error) {
      if (!(error instanceof RefusedRowsError)) throw error;
      const last = entries.at(-1)!.pointer;
      const message = `cannot be stored, or one up to ${last} cannot`;
      throw refusal(entries[0]!.pointer, message);
    }
  }

  /** The task where it can stand here: its list, the task above it, its labels, its position. */
  private placed(
    entry: Of<'tasks'>,
    standing: Map<string, Standing>,
  ): { task: TaskItem; level: number } {
    const { item, pointer } = entry;
    const above = this.parentOf(entry, standing);
    const place = placeIn(entry, 'listId');
    const own = item.listId && this.own('lists', item.listId, place);
    const listId = above ? above.listId : own;
    if (above && own !== listId) {
      const message = 'stands in the list of the task above it';
      this.report.lose({ pointer: place, message });
    }
    const labelIds = item.labelIds.map((id, index) =>
      this.own('labels', id, `${pointer}/labelIds/${index}`),
    );
    const position = item.position ?? this.belongings.behindAll(listId);
    const parentId = above?.id ?? null;
    const task = { ...item, parentId, listId, labelIds: [...new Set(labelIds)], position };
    return { task, level: (above?.level ?? 0) + 1 };
  }

  private parentOf(entry: Of<'tasks'>, standing: Map<string, Standing>): Standing | null {
    const { item } = entry;
    if (item.parentId === null) return null;
    const above = standing.get(this.places.idOf(item.parentId));
    const place = placeIn(entry, 'parentId');
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

  private own(kind: 'lists' | 'labels', id: string, pointer: string): string {
    const own = this.belongings.find(kind, id);
    if (own !== undefined) return own;
    throw refusal(pointer, `must be a ${kind.slice(0, -1)} that comes before, or yours`);
  }
}

const placeIn = ({ pointer, isForeign }: Of<'tasks'>, member: string) =>
  isForeign ? pointer : `${pointer}/${member}`;

const refusal = (pointer: string, message: string) =>
  new InvalidInputError([{ in: 'body', pointer, message }]);
