import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { makePerson, type Person } from '../test/factories/person.js';
import { apiVariables } from '../test/setup/settings.js';
import { startTestDatabase } from '../test/setup/template-database.js';
import { until } from '../test/setup/until.js';
import { withDatabase } from '@taskward/database';
import { buildApi } from './system/build.js';

const CONNECTIONS = 16;
const ROUNDS = 12;
const ROUND_MS = 1_000;

/** One variant of the API, and what it did in each round. */
interface Server {
  child: ChildProcess;
  port: number;
}

interface Figures {
  /** Answers a second. */
  rate: number;
  /** Microseconds of the API's processor time an answer. */
  cpu: number;
}

/**
 * npm run bench:lock: what the second lock costs. Two builds of the same API, one on a database
 * with row-level security and owner transactions, one with neither, are loaded in turns, so that
 * a busy machine slows both alike; what counts is the median of the rounds' ratios.
 */
export async function main(): Promise<void> {
  await buildApi();
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-bench-'));
  const database = await startTestDatabase(folder);
  const servers: Server[] = [];
  try {
    const person = await makePerson();
    const open = withDatabase(database.urls.admin, 'unlocked');
    await fill(database.urls.admin, person);
    await sql(database.urls.admin, 'create database unlocked template taskward');
    await sql(open, UNLOCK);
    servers.push(await serve(database.urls.api, 'with-lock'));
    servers.push(await serve(withDatabase(database.urls.api, 'unlocked'), 'without-lock'));
    const [task] = await sql(database.urls.admin, 'select id from app.task limit 1');
    await compare('list of 50', servers, person.tasks, person);
    await compare('single read', servers, `${person.tasks}/${String(task!['id'])}`, person);
  } finally {
    for (const { child } of servers) child.disconnect();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(name: string, servers: Server[], url: string, person: Person) {
  const [locked, open] = servers as [Server, Server];
  for (const server of servers) await load(server, url, person);
  const ratios: Figures[] = [];
  const rates: [number, number][] = [];
  const cpus: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 ? [locked, open] : [open, locked];
    const figures = new Map<Server, Figures>();
    for (const server of order) figures.set(server, await load(server, url, person));
    const [a, b] = [figures.get(locked)!, figures.get(open)!];
    ratios.push({ rate: a.rate / b.rate, cpu: a.cpu / b.cpu });
    rates.push([a.rate, b.rate]);
    cpus.push([a.cpu, b.cpu]);
  }
  const percent = (value: number) => `${((value - 1) * 100).toFixed(1)} %`;
  process.stdout.write(
    `${name}: ${median(rates.map(([a]) => a)).toFixed(0)} answers/s with the lock, ` +
      `${median(rates.map(([, b]) => b)).toFixed(0)} without: ` +
      `${percent(median(ratios.map(({ rate }) => rate)))} throughput, ` +
      `${percent(median(ratios.map(({ cpu }) => cpu)))} processor time of the API (${median(cpus.map(([a]) => a)).toFixed(0)} µs, ${median(cpus.map(([, b]) => b)).toFixed(0)} µs)\n`,
  );
}

/** Keeps every connection busy for one round. */
async function load({ child, port }: Server, url: string, person: Person): Promise<Figures> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const before = await cpuOf(child);
  const started = performance.now();
  let answers = 0;
  const one = async () => {
    while (performance.now() - started < ROUND_MS) {
      await get({ agent, port, path: url, headers: person.bearer });
      answers++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  const elapsed = performance.now() - started;
  const cpu = (await cpuOf(child)) - before;
  agent.destroy();
  return { rate: (answers * 1000) / elapsed, cpu: cpu / answers };
}

function get(options: http.RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', ...options }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`answered ${answer.statusCode}`));
        answer.resume().once('end', resolve);
      })
      .once('error', reject);
  });
}

async function serve(url: string, variant: string): Promise<Server> {
  const child = fork('scripts/system/bench-server.mjs', [variant], {
    env: { PATH: process.env['PATH'], ...apiVariables({ DATABASE_URL: url }) },
    execArgv: [],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  // Before it knows which sessions have ended, it lets nobody in.
  await until(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok);
  return { child, port };
}

/** Microseconds of processor time that a server has used so far. */
async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: number }];
  return cpu;
}

const UNLOCK = `
  do $$ declare locked regclass; begin
    for locked in select oid from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity
    loop execute format('alter table %s disable row level security', locked); end loop;
  end $$`;

const fill = (url: string, person: Person) =>
  sql(
    url,
    `insert into app.task (user_id, id, title, description, created_at)
     select '${person.id}', gen_random_uuid(), 'Task number ' || n, repeat('word ', 10), now() - n * interval '1 min'
     from generate_series(1, 50) n`,
  );

async function sql(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
