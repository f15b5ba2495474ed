import type { Operation } from '../outbox/operation.js';
import { type Address, addressText, type Item, type Row } from '../resources.js';
import { PendingEffects } from './pending-effects.js';
import { type Query, type RowChange, View } from './view.js';

/** A copy of the person's rows in memory, with the effects of the outbox applied to them. */
export class Replica {
  /** The rows of the server. */
  private readonly server = new Map<string, Map<string, Row>>();
  /** The rows with the effects of the outbox. */
  private readonly shown = new Map<string, Map<string, Row>>();
  private readonly pending = new PendingEffects();
  private readonly views = new Set<{ query: { resource: string }; update: View['update'] }>();

  get(resource: string, id: string): Row | undefined {
    return this.shown.get(resource)?.get(id);
  }

  all(resource: string): Iterable<Row> {
    return this.shown.get(resource)?.values() ?? [];
  }

  view<R extends Row>(query: Query<R>): View<R> {
    const all = () => this.all(query.resource) as Iterable<R>;
    const view = new View<R>(query, all, (isUsed) => {
      if (isUsed) this.views.add(view);
      else this.views.delete(view);
    });
    return view;
  }

  /** Applies rows of the server and the current outbox. */
  apply({ items, operations }: { items?: Item[]; operations?: Operation[] }): void {
    const changed = new Map<string, Address>();
    for (const item of items ?? []) {
      this.take(item);
      changed.set(addressText(item), item);
    }
    for (const address of operations ? this.pending.replace(operations) : []) {
      const [resource, id] = address.split('/') as [string, string];
      changed.set(address, { resource, id });
    }
    this.show([...changed.values()]);
  }

  /** Replaces all rows of the server. */
  reset(items: Item[], operations: Operation[]): void {
    const gone = [...this.server].flatMap(([resource, rows]) =>
      [...rows.keys()].map((id) => ({ resource, id })),
    );
    this.server.clear();
    for (const item of items) this.take(item);
    this.pending.replace(operations);
    const shown = [...this.shown].flatMap(([resource, rows]) =>
      [...rows.keys()].map((id) => ({ resource, id })),
    );
    const pending = operations.flatMap(({ effects }) => effects);
    const all = [...gone, ...shown, ...items, ...pending];
    this.show([...new Map(all.map((address) => [addressText(address), address])).values()]);
  }

  private take({ resource, id, state }: Item): void {
    const rows = this.rowsOf(this.server, resource);
    if (state) rows.set(id, state);
    else rows.delete(id);
  }

  private show(addresses: Address[]): void {
    const changes = new Map<string, RowChange[]>();
    for (const { resource, id } of addresses) {
      const rows = this.rowsOf(this.shown, resource);
      const before = rows.get(id);
      const after = this.pending.appliedTo(
        addressText({ resource, id }),
        this.server.get(resource)?.get(id),
      );
      if (before === after) continue;
      if (after) rows.set(id, after);
      else rows.delete(id);
      const earlier = changes.get(resource);
      if (earlier) earlier.push({ before, after });
      else changes.set(resource, [{ before, after }]);
    }
    const tell = [...this.views].map((view) => view.update(changes.get(view.query.resource) ?? []));
    for (const listeners of tell) listeners?.();
  }

  private rowsOf(map: Map<string, Map<string, Row>>, resource: string): Map<string, Row> {
    let rows = map.get(resource);
    if (!rows) map.set(resource, (rows = new Map<string, Row>()));
    return rows;
  }
}
