import type { Replica } from '../replica/replica.js';
import type { Draft, Effect } from './operation.js';

/** The most writes whose inverse is kept. */
const MAX = 200;

/** Keeps the effects of undoing recent writes, so that an undo can be shown at once. */
export class InverseEffects {
  private readonly byId = new Map<string, Effect[]>();

  /** @param replica before the write */
  remember(id: string, { effects }: Draft, replica: Replica): void {
    this.byId.set(
      id,
      effects.map((effect) => inverse(effect, replica)),
    );
    const [oldest] = this.byId.keys();
    if (this.byId.size > MAX && oldest !== undefined) this.byId.delete(oldest);
  }

  of(id: string): Effect[] {
    return this.byId.get(id) ?? [];
  }
}

function inverse({ resource, id, set, isCreated }: Effect, replica: Replica): Effect {
  if (isCreated) return { resource, id, set: null };
  const before = replica.get(resource, id) as Record<string, unknown> | undefined;
  if (set === null) return { resource, id, set: before ?? {}, isCreated: before !== undefined };
  const earlier = Object.keys(set).map((name) => [name, before?.[name]]);
  return { resource, id, set: Object.fromEntries(earlier) as Record<string, unknown> };
}
