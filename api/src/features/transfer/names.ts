import type { Item } from './items.js';

/** What the lists and labels of an account are called. */
export class Names {
  private readonly names = { lists: new Map<string, string>(), labels: new Map<string, string>() };

  add({ kind, item }: Item): void {
    if (kind === 'lists' || kind === 'labels') this.names[kind].set(item.id, item.name);
  }

  /** Null for the Inbox. */
  list(id: string | null): string | null {
    return id === null ? null : this.names.lists.get(id)!;
  }

  label(id: string): string {
    return this.names.labels.get(id)!;
  }
}
