/** How often a comparison is repeated before it counts: chance may disturb one, never all of them. */
const ROUNDS = 5;

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/**
 * Shows that two requests take about as long as each other, which tells nothing of what differs
 * between them. They run in turn, so that a busy moment meets both. What is left out for one of them
 * (a password hash) would make it several times as fast in every round.
 *
 * @param what begins the line of figures that is printed
 * @throws Error where the medians differ by more than the factor 2 in each of five rounds
 */
export async function expectAlikeInTime(
  what: string,
  runs: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<void> {
  const seen: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [first, second] = await measure(runs, one, other);
    seen.push(`${first.toFixed(1)} ms and ${second.toFixed(1)} ms`);
    if (first < 2 * second && second < 2 * first) {
      process.stdout.write(`${what}: medians of ${runs}, ${seen.at(-1)}\n`);
      return;
    }
  }
  throw new Error(`${what}: medians of ${runs} differ in each round: ${seen.join('; ')}`);
}

async function measure(runs: number, ...requests: (() => Promise<unknown>)[]) {
  const times = requests.map((): number[] => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, ask] of requests.entries()) {
      const started = performance.now();
      await ask();
      times[index]!.push(performance.now() - started);
    }
  }
  return times.map(median) as [number, number];
}
