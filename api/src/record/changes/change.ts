/** Rows of an entry that are told: an import has a hundred thousand. */
export const MAX_ROWS = 1_000;

/** One row that a mutation changed, under the names of its table. */
export interface ChangedRow {
  /** Its table: the resource's own, or one whose rows are part of it. */
  place: string;
  resource: string;
  id: string;
  /** Null where it was made. */
  before: Record<string, unknown> | null;
  /** Null where it was deleted for good. */
  after: Record<string, unknown> | null;
}

/** One entry of a person's log: what one mutation changed. */
export interface Change {
  seq: number;
  id: string;
  /** The operationId of what changed it; null for what came from inside. */
  operation: string | null;
  /** The change that this one took back. */
  undoes: string | null;
  madeAt: Date;
  /** The first MAX_ROWS of them. */
  rows: ChangedRow[];
  /** How many rows it changed, of all resources. */
  size: number;
}

/** What stands in the way of an undo. */
export interface UndoConflict {
  resource: string;
  id: string;
  /** Columns that have another value by now; none where the row is there again or still needed. */
  fields: string[];
}

/** A place in the log: the n-th row of an entry. */
export interface LogPosition {
  seq: number;
  n: number;
}
