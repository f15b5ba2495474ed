import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import type { AllFigures } from './measurements.js';
import { type Bar, plot } from './plot.js';
import type { Result } from './race.js';

const PAGE = 'docs/performance.md';
const IMAGE = 'docs/images/performance.svg';

interface Conditions {
  pinned: boolean;
  connections: number;
  rounds: number;
}

interface Row {
  what: string;
  figure: string;
  wanted: string;
  reached: boolean;
}

/** Prints what was measured, and writes the page and its plot. */
export async function writeReport(figures: AllFigures, conditions: Conditions): Promise<void> {
  const rows = judged(figures);
  for (const { what, figure, wanted, reached } of rows) {
    process.stdout.write(`  ${reached ? '✓' : '✗'} ${what}: ${figure} (wanted: ${wanted})\n`);
  }
  process.stdout.write(`  ${lockWords(figures)}\n`);
  await writeFile(IMAGE, plot(groups(figures)));
  const options = await resolveConfig(PAGE);
  await writeFile(
    PAGE,
    await format(page(figures, rows, conditions), { ...options, filepath: PAGE }),
  );
}

/** The figures beside what was wanted of them. */
function judged({ list, create, guard, million }: AllFigures): Row[] {
  const ratio = (what: string, value: number, wanted: number) => ({
    what,
    figure: `${value.toFixed(2)} times`,
    wanted: `at least ${wanted} times`,
    reached: value >= wanted,
  });
  const most = (what: string, value: number, wanted: number, unit = 'times') => ({
    what,
    figure: `${value.toFixed(unit === 'times' ? 2 : 1)} ${unit}`,
    wanted: `at most ${wanted} ${unit}`,
    reached: value <= wanted,
  });
  const tail = ({ p50, p99 }: { p50: number; p99: number }) => p99 / p50;
  return [
    ratio('List of 50, beside the bare server', rate(list, 'api') / rate(list, 'bare'), 1.2),
    ratio('List of 50, beside plain Nest and TypeORM', rate(list, 'api') / rate(list, 'plain'), 3),
    ratio(
      "Create, beside the bare server's insert",
      rate(create, 'api') / rate(create, 'bare'),
      0.2,
    ),
    most('List of 50: 99th percentile beside the median', tail(list['api']!), 3),
    most('Create: 99th percentile beside the median', tail(create['api']!), 3),
    most('First page of a million, beside that of 100', million.first / million.few, 1.5),
    most('Page 10,000 of a million, beside the first of 100', million.far / million.few, 1.5),
    most('Guard and ownership, of each request', guard, 20, 'µs'),
  ];
}

const rate = (result: Result, name: string) => result[name]!.rate;

function page(figures: AllFigures, rows: Row[], conditions: Conditions): string {
  const { pinned, connections, rounds } = conditions;
  const where = pinned
    ? 'The server under load has one core to itself; PostgreSQL and the load generator share another'
    : 'Server, PostgreSQL and load generator share the cores';
  const servers = (result: Result) =>
    Object.entries(result).map(
      ([name, { rate, cpu, p50, p99 }]) =>
        `| ${NAMES[name]} | ${rate.toFixed(0)} | ${cpu.toFixed(0)} µs | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms |`,
    );
  const head = `| server | answers a second | processor time of the server | median | 99th percentile |\n| --- | ---: | ---: | ---: | ---: |`;
  return `<!-- Written by npm run bench. -->
# How fast it is

\`npm run bench\` measures the built API beside two yardsticks of its own in the same run, and writes this page. [Decision 0040](decisions/0040-answers-written-once.md) says what the profile showed and what was done.

![Answers a second](images/performance.svg)

| | measured | wanted | |
| --- | --- | --- | --- |
${rows.map(({ what, figure, wanted, reached }) => `| ${what} | ${figure} | ${wanted} | ${reached ? 'reached' : '**not reached**'} |`).join('\n')}

## A list of 50 tasks

${head}
${servers(figures.list).join('\n')}

## Creating a task

With the log of changes and an \`Idempotency-Key\`; the bare server inserts one row.

${head}
${servers(figures.create).join('\n')}

## A million tasks of one person

Median of one connection: first page of 100 tasks ${figures.million.few.toFixed(2)} ms, first page of a million ${figures.million.first.toFixed(2)} ms, page 10,000 of a million ${figures.million.far.toFixed(2)} ms. The million was inserted in ${figures.million.inserted}, each with its answer, past the log.

## The second lock

${lockWords(figures)}

## Conditions

${where}. Node ${process.versions.node}, ${connections} connections of as many people with 100 tasks each, ${rounds} rounds in turns after a warm-up, of which each figure is the median. PostgreSQL is the embedded one, and durable. The API is as it is built: token check, ownership, row-level security, limits, and a log that goes to a file. The yardsticks have none of these but the token check:

- the bare server is \`node:http\`, an HMAC check of the token and one statement of pg, whose rows are parsed and stringified;
- the plain one is Nest on Express, a guard with jose and TypeORM's \`find\`.

Busy machines move the figures; the ratios move less. Where the server's core is not the one that is full, processor time tells more than answers a second.
`;
}

/** What row-level security and the owner's journey cost a read. */
function lockWords({ lock }: AllFigures): string {
  const cost = (name: string, result: Result) => {
    const locked = result['locked']!;
    const open = result['open']!;
    const change = (share: number) => `${share < 1 ? '' : '+'}${((share - 1) * 100).toFixed(1)} %`;
    return `${name}: ${change(locked.rate / open.rate)} answers a second, ${change(locked.cpu / open.cpu)} processor time of the API (${locked.cpu.toFixed(0)} µs, and ${open.cpu.toFixed(0)} µs without)`;
  };
  return `With the lock, ${cost('a list of 50', lock.list)}; ${cost('a single read', lock.read)}.`;
}

const NAMES: Record<string, string> = {
  api: 'Taskward, everything on',
  bare: 'bare node:http and pg',
  plain: 'plain Nest and TypeORM',
};

const groups = ({ list, create }: AllFigures) => [
  { title: 'A list of 50 tasks, answers a second', bars: bars(list) },
  { title: 'Creating a task, answers a second', bars: bars(create) },
];

const bars = (result: Result): Bar[] =>
  Object.entries(result).map(([name, { rate }]) => ({
    name: NAMES[name]!,
    rate,
    own: name === 'api',
  }));
