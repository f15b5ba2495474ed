import { positionBetween } from '@taskward/schedule';
import { foldText } from '../../platform/text/fold-text.js';
import type { ImportRepository, StandingList } from './import.repository.js';
import type { FilterItem } from './items.js';

type Known = 'lists' | 'labels';

/** The lists and labels of an account, by the ids and names that a file has for them. */
export class Belongings {
  private readonly known = { lists: new Map<string, string>(), labels: new Map<string, string>() };
  private readonly listsByName = new Map<string, StandingList>();
  private readonly labelsByName = new Map<string, string>();
  private readonly lastPositions = new Map<string | null, string>();
  private lastListPosition: string | null = null;

  private constructor() {}

  static async load(userId: string, rows: ImportRepository): Promise<Belongings> {
    const loaded = new Belongings();
    for (const list of await rows.lists(userId)) {
      loaded.become('lists', list.id);
      // Of several the first, of those that people see if there is one.
      const named = loaded.listsByName.get(list.name);
      if (!named || (named.archivedAt && !list.archivedAt)) loaded.listsByName.set(list.name, list);
      loaded.lastListPosition = list.position;
    }
    for (const { id, nameKey } of await rows.labels(userId)) {
      loaded.become('labels', id);
      loaded.labelsByName.set(nameKey, id);
    }
    for (const { listId, position } of await rows.lastPositions(userId)) {
      loaded.lastPositions.set(listId, position);
    }
    return loaded;
  }

  /** Says which one that of a file is from now on. */
  become(kind: Known, idInFile: string, id = idInFile): void {
    this.known[kind].set(idInFile, id);
  }

  /** @returns undefined where neither the file had one by that id before, nor the account has it */
  find(kind: Known, idInFile: string): string | undefined {
    return this.known[kind].get(idInFile);
  }

  /** The list that was there by that name before. */
  listNamed(name: string): StandingList | undefined {
    return this.listsByName.get(name);
  }

  /** The label of that name, whatever the case. */
  labelNamed(name: string): string | undefined {
    return this.labelsByName.get(foldText(name));
  }

  nameLabel(name: string, id: string): void {
    this.labelsByName.set(foldText(name), id);
  }

  /** The query of a filter, for the list and the labels that those of the file have become. */
  asked({ list, label, ...query }: FilterItem['query']): FilterItem['query'] {
    return {
      ...query,
      ...(list !== undefined && { list: this.find('lists', list) ?? list }),
      ...(label && { label: [...new Set(label.map((id) => this.find('labels', id) ?? id))] }),
    };
  }

  /** A position behind all lists, those that got one here too. */
  behindLists(): string {
    return (this.lastListPosition = positionBetween(this.lastListPosition, null));
  }

  /** A position behind all tasks of a list, those that got one here too. */
  behindAll(listId: string | null): string {
    const position = positionBetween(this.lastPositions.get(listId) ?? null, null);
    this.lastPositions.set(listId, position);
    return position;
  }
}
