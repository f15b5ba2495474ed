import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { type lock, type LockResult, WARM_UP, type yardsticks } from './measurements.js';
import { type million, type OrderFigures, type Page } from './million.js';
import type { Figures } from './load.js';
import { type Bar, plot } from './plot.js';
import type { Result } from './race.js';

const PAGE = 'docs/performance.md';
const IMAGE = 'docs/images/performance.svg';

/** All that was measured. */
type AllFigures = Awaited<ReturnType<typeof yardsticks>> & {
  lock: Awaited<ReturnType<typeof lock>>;
  guard: number;
  million: Awaited<ReturnType<typeof million>>;
};

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
  const tail = ({ api }: { api: Figures }) => api.p99 / api.p50;
  return [
    ratio(
      'List of 50, beside the bare server',
      list.median(({ api, bare }) => api.rate / bare.rate),
      1.2,
    ),
    ratio(
      'List of 50, beside plain Nest and TypeORM',
      list.median(({ api, plain }) => api.rate / plain.rate),
      3,
    ),
    ratio(
      "Create, beside the bare server's insert",
      create.median(({ api, bare }) => api.rate / bare.rate),
      0.2,
    ),
    most('List of 50: 99th percentile beside the median', list.median(tail), 3),
    most('Create: 99th percentile beside the median', create.median(tail), 3),
    most(
      'First page of a million, beside that of 100, in the worst order',
      worst(million.orders, 'first'),
      1.5,
    ),
    most(
      'Page 10,000 of a million, beside the first of 100, in the worst order',
      worst(million.orders, 'far'),
      1.5,
    ),
    most('Guard and ownership, of each request', guard, 20, 'µs'),
  ];
}

/** How many times the first page of 100 tasks a page is. */
const beside = ({ pages }: OrderFigures, page: Page) =>
  pages.median((round) => round[page].p50 / round.few.p50);

const worst = (orders: OrderFigures[], page: Page) =>
  Math.max(...orders.map((figures) => beside(figures, page)));

function page(figures: AllFigures, rows: Row[], conditions: Conditions): string {
  const { pinned, connections, rounds } = conditions;
  const where = pinned
    ? 'The server under load has one core to itself; PostgreSQL and the load generator share another'
    : 'Server, PostgreSQL and load generator share the cores';
  const servers = <Name extends Server>(result: Result<Name>) =>
    result.names.map((name) => {
      const median = (figure: keyof Figures, digits = 0) =>
        result.median((round) => round[name][figure]).toFixed(digits);
      return `| ${NAMES[name]} | ${median('rate')} | ${median('cpu')} µs | ${median('p50', 1)} ms | ${median('p99', 1)} ms |`;
    });
  const head = `| server | answers a second | processor time of the server | median | 99th percentile |\n| --- | ---: | ---: | ---: | ---: |`;
  return `<!-- Written by npm run bench. -->
# How fast it is

\`npm run bench\` measures the built API beside two yardsticks of its own in the same run, and writes this page. Decisions [0040](decisions/0040-answers-written-once.md) and [0046](decisions/0046-what-surrounds-a-request.md) say what was found and what was done.

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

Milliseconds at the median of one connection, and how many times the first page of 100 tasks that is. The million was inserted in ${figures.million.inserted}, each with its answer, past the log.

${orderTable(figures.million.orders)}

## The second lock

${lockWords(figures)}

## Conditions

${where}. Node ${process.versions.node}, ${connections} connections of as many people with 100 tasks each, ${rounds} rounds in turns after a warm-up of ${WARM_UP} seconds, of which each figure is the median; a ratio is taken within each round, and the median of these is what the first table says. PostgreSQL is the embedded one, and durable. The API is as it is built: token check, ownership, row-level security, limits, and a log that goes to a file. The yardsticks have none of these but the token check:

- the bare server is \`node:http\`, an HMAC check of the token and one statement of pg, whose rows are parsed and stringified;
- the plain one is Nest on Express, a guard with jose and TypeORM's \`find\`.

Busy machines move the figures; the ratios move less. Where the server's core is not the one that is full, processor time tells more than answers a second.
`;
}

/** Each order of a million tasks, beside the same of 100. */
function orderTable(orders: OrderFigures[]): string {
  const rows = orders.map((figures) => {
    const { sort, order, pages } = figures;
    const time = (page: Page) => pages.median((round) => round[page].p50).toFixed(2);
    const both = (page: Page) => `${time(page)} | ${beside(figures, page).toFixed(2)}`;
    return `| ${sort}, ${order} | ${time('few')} | ${both('first')} | ${both('far')} |`;
  });
  return [
    '| order | first of 100 | first of a million | times | page 10,000 | times |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

/** What row-level security and the owner's journey cost a read. */
function lockWords({ lock }: AllFigures): string {
  const cost = (name: string, result: LockResult) => {
    const change = (figure: 'rate' | 'cpu') => {
      const share = result.median(({ locked, open }) => locked[figure] / open[figure]);
      return `${share < 1 ? '' : '+'}${((share - 1) * 100).toFixed(1)} %`;
    };
    const [locked, open] = result.names.map((name) => result.median((round) => round[name].cpu));
    return `${name}: ${change('rate')} answers a second, ${change('cpu')} processor time of the API (${locked!.toFixed(0)} µs, and ${open!.toFixed(0)} µs without)`;
  };
  return `With the lock, ${cost('a list of 50', lock.list)}; ${cost('a single read', lock.read)}.`;
}

const NAMES = {
  api: 'Taskward, everything on',
  bare: 'bare node:http and pg',
  plain: 'plain Nest and TypeORM',
};
type Server = keyof typeof NAMES;

const groups = ({ list, create }: AllFigures) => [
  { title: 'A list of 50 tasks, answers a second', bars: bars(list) },
  { title: 'Creating a task, answers a second', bars: bars(create) },
];

const bars = <Name extends Server>(result: Result<Name>): Bar[] =>
  result.names.map((name) => ({
    name: NAMES[name],
    rate: result.median((round) => round[name].rate),
    own: name === 'api',
  }));
