import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { withDatabase } from '@taskward/database';
import { makePerson, type Person } from '../../test/factories/person.js';
import { apiVariables, AUDIENCE, ISSUER, JWT_SECRET } from '../../test/setup/settings.js';
import type { TestDatabaseUrls } from '../../test/setup/template-database.js';
import { progress, seconds } from '../system/progress.js';
import { fillMillion, sql, UNLOCKED } from './data.js';
import type { Request } from './load.js';
import { PinnedServer } from './pinned-server.js';
import { race, type Result } from './race.js';

const LIST: Request = { method: 'GET', path: ({ tasks }) => tasks, status: 200 };
const CREATE: Request = {
  method: 'POST',
  path: ({ tasks }) => tasks,
  body: JSON.stringify({ title: 'Water the plants', description: 'The fern twice a week.' }),
  headers: () => ({ 'idempotency-key': randomUUID() }),
  status: 201,
};

export const ROUNDS = 6;
const USUAL = { rounds: ROUNDS, seconds: 2, warmUp: 4 };
const SHORT = { rounds: ROUNDS, seconds: 1, warmUp: 2 };

/** All that was measured. */
export type AllFigures = Awaited<ReturnType<Measurements['yardsticks']>> & {
  lock: Awaited<ReturnType<Measurements['lock']>>;
  guard: number;
  million: Awaited<ReturnType<Measurements['million']>>;
};

/** Each starts the servers that it needs, and ends them. */
export class Measurements {
  constructor(
    private readonly urls: TestDatabaseUrls,
    private readonly folder: string,
    private readonly people: Person[],
  ) {}

  /** The API beside the bare server and the plain one. */
  yardsticks(): Promise<{ list: Result; create: Result }> {
    return progress('API and yardsticks', () =>
      this.with([this.api('api'), this.bare(), this.plain()], async (servers) => {
        const list = await race({ ...USUAL, request: LIST, people: this.people, servers });
        const [api, bare] = servers as [PinnedServer, PinnedServer];
        const create = await race({
          ...USUAL,
          request: CREATE,
          people: this.people,
          servers: [api, bare],
        });
        return { list, create };
      }),
    );
  }

  /** The API with and without row-level security and owners. */
  async lock(): Promise<{ list: Result; read: Result }> {
    const [task] = await sql(this.urls.admin, `select id from app.task limit 1`);
    const [reader] = await sql(
      this.urls.admin,
      `select user_id from app.task where id = '${String(task!['id'])}'`,
    );
    const one = this.people.filter(({ id }) => id === reader!['user_id']);
    const read: Request = { ...LIST, path: ({ tasks }) => `${tasks}/${String(task!['id'])}` };
    const unlocked = withDatabase(this.urls.api, UNLOCKED);
    return progress('the second lock', () =>
      this.with(
        [this.api('locked'), this.api('open', unlocked, 'without-lock.mjs')],
        async (servers) => ({
          list: await race({ ...SHORT, request: LIST, people: this.people, servers }),
          read: await race({ ...SHORT, request: read, people: one, servers }),
        }),
      ),
    );
  }

  /** @returns microseconds that guard and ownership take of a request, at the median */
  guard(): Promise<number> {
    return progress('guard and ownership', () =>
      this.with([this.api('timed', this.urls.api, 'guard-timer.mjs')], async ([server]) => {
        const servers = [server!];
        await race({ ...SHORT, rounds: 2, request: LIST, people: this.people, servers });
        return (await server!.ask<{ median: number }>('guard')).median;
      }),
    );
  }

  /** One connection each: the first page of 100 tasks, and two pages of a million. */
  async million() {
    const [few] = this.people as [Person];
    const many = await makePerson();
    const begun = performance.now();
    await progress('a million tasks', () => fillMillion(this.urls, many));
    const inserted = seconds(begun);
    return this.with([this.api('api')], async (servers) => {
      const far = await this.farCursor(servers[0]!, many);
      const one = async (person: Person, query = '') => {
        const request = { ...LIST, path: ({ tasks }: Person) => tasks + query };
        const all = { ...SHORT, request, people: [person], servers, connections: 1 };
        return (await race(all))['api']!.p50;
      };
      return progress('pages of a million', async () => ({
        inserted,
        few: await one(few),
        first: await one(many),
        far: await one(many, `?cursor=${far}`),
      }));
    });
  }

  /** Where page 10,000 begins: a cursor is the key of the task before it, and a print of the filters. */
  private async farCursor({ port }: PinnedServer, { tasks, bearer, id }: Person): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${port}${tasks}`, { headers: bearer });
    const { nextCursor } = (await answer.json()) as { nextCursor: string };
    const [print] = JSON.parse(Buffer.from(nextCursor, 'base64url').toString()) as string[];
    const [row] = await sql(
      this.urls.admin,
      `select created_at, id from app.task where user_id = '${id}'
       order by created_at desc, id desc offset 499_949 limit 1`,
    );
    const key = [print, row!['created_at'], row!['id']];
    return Buffer.from(JSON.stringify(key)).toString('base64url');
  }

  private async with<T>(
    starting: Promise<PinnedServer>[],
    work: (servers: PinnedServer[]) => Promise<T>,
  ): Promise<T> {
    const servers = await Promise.all(starting);
    try {
      return await work(servers);
    } finally {
      for (const server of servers) await server.stop();
    }
  }

  /** Everything on, its log to a file; its limits are too high for any load to reach. */
  private api(name: string, url = this.urls.api, ...preload: string[]): Promise<PinnedServer> {
    const env = apiVariables({ DATABASE_URL: url, LOG_LEVEL: 'info' });
    return this.start(name, 'api/dist/main.js', env, preload);
  }

  private bare(): Promise<PinnedServer> {
    return this.start('bare', 'scripts/bench/yardsticks/bare.mjs', this.yardstickEnv);
  }

  private plain(): Promise<PinnedServer> {
    return this.start('plain', 'scripts/bench/yardsticks/plain.ts', {
      ...this.yardstickEnv,
      NODE_OPTIONS: '--import tsx',
    });
  }

  private get yardstickEnv() {
    return { DATABASE_URL: this.urls.admin, JWT_SECRET, ISSUER, AUDIENCE };
  }

  private start(name: string, script: string, env: Record<string, string>, preload: string[] = []) {
    const log = path.join(this.folder, `${name}.log`);
    return PinnedServer.start(name, { script, env, preload, log, ready: '/health/ready' });
  }
}
