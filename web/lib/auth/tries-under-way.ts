/** Milliseconds after which a try counts as over, whatever has become of it. */
const PATIENCE = 10_000;

interface Tries {
  count: number;
  waiting: (() => void)[];
}

/** The tries of each key that this process is checking just now. */
export function triesUnderWay() {
  const keys = new Map<string, Tries>();

  return {
    /** @returns what says that the try is over */
    begin(key: string): () => void {
      const tries = keys.get(key) ?? { count: 0, waiting: [] };
      keys.set(key, tries);
      tries.count += 1;
      const timer = setTimeout(end, PATIENCE).unref();
      let isOver = false;
      function end() {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        tries.count -= 1;
        if (tries.count === 0) keys.delete(key);
        tries.waiting.splice(0).forEach((wake) => wake());
      }
      return end;
    },
    /** Waits until one of them is over. @returns false where none is under way */
    async anEnd(key: string): Promise<boolean> {
      const tries = keys.get(key);
      if (tries) await new Promise<void>((resolve) => tries.waiting.push(resolve));
      return tries !== undefined;
    },
  };
}
