import { expect } from '@jest/globals';
import type { Person } from '../factories/person.js';
import type { TestApi } from './api.js';

/** The place of each resource's list below a person, in the order of a full copy. */
export const PLACES = { list: 'lists', label: 'labels', filter: 'filters', task: 'tasks' } as const;
export type Resource = keyof typeof PLACES;
type State = Map<string, object | null>;

export interface SyncPage {
  items: { resource: Resource; id: string; deleted: boolean; state: object | null }[];
  hasMore: boolean;
  next: string;
}

/** Asks what has changed since. */
export const askChanges = ({ http }: TestApi, person: Person, since?: string, limit = 50) =>
  http
    .get(`/api/${person.id}/changes`)
    .query({ ...(since !== undefined && { since }), limit })
    .set(person.bearer);

/** A client that keeps a copy. */
export class Copy {
  readonly state: State = new Map();
  private since: string | undefined;

  constructor(
    private readonly api: TestApi,
    private readonly person: Person,
  ) {}

  /** Lays one page over the copy; answers whether there is more. */
  async pull(limit: number): Promise<boolean> {
    const { items, hasMore, next } = (
      await askChanges(this.api, this.person, this.since, limit).expect(200)
    ).body as SyncPage;
    for (const { resource, id, deleted, state } of items) {
      const name = `${resource} ${id}`;
      if (deleted) this.state.delete(name);
      else this.state.set(name, state);
    }
    this.since = next;
    return hasMore;
  }

  async catchUp(limit: number): Promise<void> {
    while (await this.pull(limit));
  }
}

/** What there is on the server, as a copy has it. */
export async function stateOf(api: TestApi, person: Person): Promise<State> {
  const state: State = new Map();
  for (const [resource, place] of Object.entries(PLACES)) {
    const { items, nextCursor } = (await read(api, person, place)) as {
      items: { id: string }[];
      nextCursor?: string | null;
    };
    expect(nextCursor ?? null).toBeNull();
    for (const item of items) state.set(`${resource} ${item.id}`, item);
  }
  return state;
}

const read = async ({ http }: TestApi, person: Person, place: string) =>
  (
    await http
      .get(`/api/${person.id}/${place}`)
      .query(place === 'tasks' ? { limit: 200 } : {})
      .set(person.bearer)
      .expect(200)
  ).body as object;
