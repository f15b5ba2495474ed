import path from 'node:path';
import { makePerson, type Person } from '../../test/factories/person.js';
import { apiVariables, AUDIENCE, ISSUER, JWT_SECRET } from '../../test/setup/settings.js';
import type { TestDatabaseUrls } from '../../test/setup/template-database.js';
import { PinnedServer } from './pinned-server.js';

/** What all measurements stand on: the database, the people in it, and servers that are started. */
export class Stand {
  /**
   * @param folder for the servers' logs
   * @param ids of the people with 100 tasks each
   */
  constructor(
    readonly urls: TestDatabaseUrls,
    private readonly folder: string,
    readonly ids: string[],
  ) {}

  /** Everybody with a new token: one is good for five minutes. */
  signIn(): Promise<Person[]> {
    return Promise.all(this.ids.map((id) => makePerson(id)));
  }

  /** Ends the servers when the work is done. */
  async with<T>(
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
  api(name = 'api', url = this.urls.api, ...preload: string[]): Promise<PinnedServer> {
    const env = apiVariables({ DATABASE_URL: url, LOG_LEVEL: 'info' });
    return this.start(name, 'api/dist/main.js', env, preload);
  }

  bare(): Promise<PinnedServer> {
    return this.start('bare', 'scripts/bench/yardsticks/bare.mjs', this.yardstickEnv);
  }

  plain(): Promise<PinnedServer> {
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
