import type { Row } from '../resources.js';

/** Selects rows of a resource and sorts them. */
export interface Query<R extends Row = Row> {
  resource: string;
  where: (row: R) => boolean;
  /** A total order: 0 only for the same row, so compare ids last. */
  compare: (one: R, other: R) => number;
}

/** One row before and after a change: undefined if it does not exist. */
export interface RowChange {
  before: Row | undefined;
  after: Row | undefined;
}

/** With more changes at once, sorting again is faster than patching. */
const REBUILD = 64;

/** The rows that match a query, in order. Fits React's `useSyncExternalStore`. */
export class View<R extends Row = Row> {
  private rows: readonly R[];
  private readonly listeners = new Set<() => void>();

  /**
   * @param all returns every current row of the resource
   * @param keep called with true for the first listener and with false after the last one has gone;
   *   in between, `update` must be called for every change
   */
  constructor(
    readonly query: Query<R>,
    private readonly all: () => Iterable<R>,
    private readonly keep: (isUsed: boolean) => void,
  ) {
    this.rows = this.sorted();
  }

  /** The rows: a new array after each change, otherwise the same one. Current while there are listeners. */
  readonly snapshot = (): readonly R[] => this.rows;

  /** @returns a function that ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) {
      this.keep(true);
      this.rows = this.sorted();
    }
    this.listeners.add(listener);
    return () => {
      if (this.listeners.delete(listener) && this.listeners.size === 0) this.keep(false);
    };
  };

  /** @returns a function that calls the listeners, to be called after all views are updated */
  update(changes: RowChange[]): (() => void) | undefined {
    const concerned = (changes as { before?: R; after?: R }[]).filter(
      ({ before, after }) => this.has(before) || this.has(after),
    );
    if (concerned.length === 0) return undefined;
    this.rows = concerned.length > REBUILD ? this.sorted() : this.patched(concerned);
    return () => {
      for (const listener of this.listeners) listener();
    };
  }

  private has(row: R | undefined): row is R {
    return row !== undefined && this.query.where(row);
  }

  private sorted(): R[] {
    return Array.from(this.all()).filter(this.query.where).sort(this.query.compare);
  }

  private patched(changes: { before?: R; after?: R }[]): R[] {
    const rows = [...this.rows];
    for (const { before, after } of changes) {
      if (this.has(before)) rows.splice(this.indexOf(rows, before), 1);
      if (this.has(after)) rows.splice(this.indexOf(rows, after), 0, after);
    }
    return rows;
  }

  /** The index of a row, or the index to insert it at. */
  private indexOf(rows: R[], row: R): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.query.compare(rows[middle]!, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
