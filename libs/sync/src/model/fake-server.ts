import type { Item, Page, Row } from '../resources.js';
import type { Credentials, Request, Response } from '../transport.js';

/** A task of the fake server. */
export interface FakeTask extends Row {
  title: string;
  notes: string;
  deletedAt: string | null;
}

interface Person {
  /** The number of the last change, used for versions and sync tokens. */
  seq: number;
  tasks: Map<string, FakeTask>;
  /** Changes after number `pruned`, for pages of changes. */
  log: { seq: number; id: string }[];
  pruned: number;
  answers: Map<string, { at: number; request: string; response: Response }>;
  /** Functions that undo a change, by its id. They return false in case of a conflict. */
  undos: Map<string, () => boolean>;
}

/** How long the fake server keeps an `Idempotency-Key`, in milliseconds of its clock. */
export const KEY_LIFE = 1_000;

/** The operations of the API that the engine uses, with their documented rules. */
export class FakeServer {
  now = 1_800_000_000_000;
  private readonly people = new Map<string, Person>();
  /** One entry for each executed create, delete, undo and set value. */
  readonly executed: string[] = [];

  person(userId: string): Person {
    let person = this.people.get(userId);
    if (!person) {
      person = {
        seq: 0,
        tasks: new Map(),
        log: [],
        pruned: 0,
        answers: new Map(),
        undos: new Map(),
      };
      this.people.set(userId, person);
    }
    return person;
  }

  handle(request: Request, { userId }: Credentials): Response {
    const person = this.person(userId);
    if (request.method === 'GET') return this.changes(person, request.path);
    const key = request.headers?.['idempotency-key'] ?? '';
    const text = JSON.stringify([request.method, request.path, request.text ?? null]);
    const known = person.answers.get(key);
    if (known && this.now - known.at < KEY_LIFE) {
      return known.request === text ? known.response : this.answer(422, { code: 'key_reused' });
    }
    const response = this.write(person, userId, request);
    if (response.status < 300) person.answers.set(key, { at: this.now, request: text, response });
    return response;
  }

  /** Changes a task as another device would. */
  change(userId: string, id: string, fields: Partial<FakeTask>): void {
    const person = this.person(userId);
    const task = person.tasks.get(id);
    if (task) this.put(person, { ...task, ...fields });
  }

  /** Deletes the log, so that older sync tokens get a 410. */
  prune(userId: string): void {
    const person = this.person(userId);
    person.pruned = person.seq;
    person.log = [];
  }

  private write(person: Person, userId: string, request: Request): Response {
    const { method, path, headers } = request;
    const body = request.text ? (JSON.parse(request.text) as Partial<FakeTask>) : {};
    const [collection, id = body.id ?? '', action] = path.split('/');
    if (collection === 'changes') return this.undo(person, id);
    const task = person.tasks.get(id);
    if (method === 'POST') {
      if (task) return this.answer(409, { code: 'task_exists', current: task });
      this.executed.push(`create ${id}`);
      this.recordValues(userId, { ...body, id: '' });
      const created = { notes: '', title: '', ...body, id, version: 0, deletedAt: null };
      return this.succeed(person, 201, created, () => this.remove(person, id));
    }
    if (!task || task.deletedAt || action) return this.answer(404, { code: 'task_not_found' });
    const condition = headers?.['if-match'];
    if (condition !== undefined && condition !== `"${task.version}"`) {
      return this.answer(412, { code: 'precondition_failed', current: task });
    }
    if (method === 'DELETE') {
      this.executed.push(`delete ${id}`);
      return this.succeed(person, 204, { ...task, deletedAt: DELETED_AT }, () =>
        this.put(person, { ...person.tasks.get(id)!, deletedAt: null }),
      );
    }
    this.recordValues(userId, body);
    return this.succeed(person, 200, { ...task, ...body }, () => {
      const now = person.tasks.get(id)!;
      const isLater = Object.keys(body).some((name) => now[name as never] !== body[name as never]);
      if (isLater || now.deletedAt) return false;
      const before = Object.keys(body).map((name) => [name, task[name as never]]);
      return this.put(person, { ...now, ...Object.fromEntries(before) } as FakeTask);
    });
  }

  private recordValues(userId: string, fields: Partial<FakeTask>): void {
    const values = Object.values(fields).filter(Boolean);
    this.executed.push(...values.map((value) => `${userId} ${String(value)}`));
  }

  private undo(person: Person, changeId: string): Response {
    const undo = person.undos.get(changeId);
    if (!undo) return this.answer(404, { code: 'change_not_found' });
    this.executed.push(`undo ${changeId}`);
    return undo()
      ? this.answer(200, { id: changeId })
      : this.answer(409, { code: 'undo_conflict' });
  }

  private succeed(person: Person, status: number, task: FakeTask, undo: () => boolean): Response {
    this.put(person, task);
    const changeId = `change-${person.seq}`;
    person.undos.set(changeId, undo);
    const body = status === 204 ? null : person.tasks.get(task.id);
    return this.answer(status, body, { 'change-id': changeId });
  }

  private put(person: Person, task: FakeTask): true {
    person.seq += 1;
    person.tasks.set(task.id, { ...task, version: person.seq });
    person.log.push({ seq: person.seq, id: task.id });
    return true;
  }

  private remove(person: Person, id: string): true {
    return this.put(person, { ...person.tasks.get(id)!, deletedAt: DELETED_AT });
  }

  /** `since` is `copy:seq:afterId` during a full read, and `seq` after it. */
  private changes(person: Person, path: string): Response {
    const since = new URLSearchParams(path.split('?')[1]).get('since');
    const [mode, at, after = ''] = (since ?? `copy:${person.seq}:`).split(':');
    if (mode === 'copy') {
      const ids = [...person.tasks.keys()].sort().filter((id) => id > after);
      const page = ids.slice(0, PAGE);
      const isWhole = ids.length <= PAGE;
      const next = isWhole ? at! : `copy:${at}:${page.at(-1)}`;
      const hasMore = !isWhole || person.seq > Number(at);
      const items = page.map((id) => this.item(person, id)).filter(({ deleted }) => !deleted);
      return this.answer(200, { items, hasMore, next } satisfies Page);
    }
    if (Number(mode) < person.pruned) return this.answer(410, { code: 'sync_token_expired' });
    const entries = person.log.filter(({ seq }) => seq > Number(mode));
    const page = entries.slice(0, PAGE);
    const items = [...new Set(page.map(({ id }) => id))].map((id) => this.item(person, id));
    const next = String(page.at(-1)?.seq ?? mode);
    return this.answer(200, { items, hasMore: entries.length > PAGE, next } satisfies Page);
  }

  private item(person: Person, id: string): Item {
    const task = person.tasks.get(id)!;
    const isDeleted = task.deletedAt !== null;
    return { resource: 'task', id, deleted: isDeleted, state: isDeleted ? null : task };
  }

  private answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
    const date = new Date(this.now).toUTCString();
    const all: Record<string, string> = { date, ...headers };
    return { status, body: structuredClone(body), header: (name) => all[name] ?? null };
  }
}

/** The value of `deletedAt`. Its time does not matter. */
const DELETED_AT = '2027-01-15T08:00:00.000Z';
/** Small, so that histories have several pages. */
const PAGE = 3;
