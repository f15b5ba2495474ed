import type { Effect, Operation } from '../outbox/operation.js';
import { addressText, type Row } from '../resources.js';

/** The effects of waiting and answered operations, by row. */
export class PendingEffects {
  private byRow = new Map<string, Effect[]>();

  /** @returns the addresses, as text, of the rows whose effects have changed */
  replace(operations: Operation[]): Set<string> {
    const before = this.byRow;
    this.byRow = new Map();
    for (const { state, effects } of operations) {
      if (state !== 'waiting' && state !== 'answered') continue;
      for (const effect of effects) {
        const row = addressText(effect);
        const earlier = this.byRow.get(row);
        if (earlier) earlier.push(effect);
        else this.byRow.set(row, [effect]);
      }
    }
    const rows = new Set([...before.keys(), ...this.byRow.keys()]);
    for (const row of rows) {
      if (JSON.stringify(before.get(row)) === JSON.stringify(this.byRow.get(row))) rows.delete(row);
    }
    return rows;
  }

  /** The row with its effects applied. */
  appliedTo(address: string, row: Row | undefined): Row | undefined {
    let shown = row;
    for (const { set, isCreated } of this.byRow.get(address) ?? []) {
      if (set === null) shown = undefined;
      else if (shown) shown = { ...shown, ...set, id: shown.id, version: shown.version };
      else if (isCreated) shown = set as unknown as Row;
    }
    return shown;
  }
}
