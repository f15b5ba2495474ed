import type { ImportRepository } from './import.repository.js';
import type { TaskItem } from './items.js';

type Placed = Pick<TaskItem, 'id' | 'seriesId' | 'occurrence'>;

/**
 * Which task is which occurrence of its series. Two accounts that both went on from one file have
 * the same occurrence under two ids, and it can be there once.
 */
export class SeriesPlaces {
  private taken = new Map<string, string>();
  private readonly instead = new Map<string, string>();

  constructor(
    private readonly userId: string,
    private readonly rows: ImportRepository,
  ) {}

  /** To be asked before take(). @returns the ids of the tasks that are there in their places */
  async look(tasks: Placed[]): Promise<string[]> {
    const asked = tasks.filter(({ seriesId }) => seriesId !== null);
    const found = asked.length === 0 ? [] : await this.rows.occurrences(this.userId, asked);
    this.taken = new Map(found.map((task) => [keyOf(task), task.id]));
    return found.map(({ id }) => id);
  }

  /** Takes the place of a task. @returns false where another has it, which then stands for it */
  take(task: Placed): boolean {
    if (task.seriesId === null) return true;
    const key = keyOf(task);
    const there = this.taken.get(key);
    if (there === undefined) this.taken.set(key, task.id);
    else this.instead.set(task.id, there);
    return there === undefined;
  }

  /** The id of the task that stands for one of the file: its own, but where another has its place. */
  idOf(id: string): string {
    return this.instead.get(id) ?? id;
  }
}

const keyOf = ({ seriesId, occurrence }: Omit<Placed, 'id'>) => `${seriesId} ${occurrence}`;
