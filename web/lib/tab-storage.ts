/**
 * What this tab keeps across a reload and across signing in again: texts, and why a page left.
 * Never a token. The browser's session storage belongs to one tab and goes with it; where a
 * browser refuses it, nothing is kept and nothing breaks.
 */
const PREFIX = 'taskward:';

/** @param value undefined keeps nothing under this name any more */
export function keep(name: string, value: unknown): void {
  attempt((storage) =>
    value === undefined
      ? storage.removeItem(PREFIX + name)
      : storage.setItem(PREFIX + name, JSON.stringify(value)),
  );
}

/** What was kept under this name; the caller says what to expect of it. */
export function kept(name: string): unknown {
  return attempt((storage) => JSON.parse(storage.getItem(PREFIX + name) ?? 'null') as unknown);
}

/** Drops all that was kept, but under names that begin with `except`. */
export function dropKept(except?: string): void {
  attempt((storage) => {
    for (const key of Object.keys(storage)) {
      const isSpared = except !== undefined && key.startsWith(PREFIX + except);
      if (key.startsWith(PREFIX) && !isSpared) storage.removeItem(key);
    }
  });
}

function attempt<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage);
  } catch {
    return null;
  }
}
