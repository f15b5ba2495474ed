import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { AppModule } from '../../api/src/app.module.js';
import { APP_OPTIONS, configureApp } from '../../api/src/app.setup.js';
import { readSettings, Settings } from '../../api/src/platform/config/settings.js';
import { LeanExpressAdapter } from '../../api/src/platform/http/lean-express.adapter.js';
import { cloneDatabase, type TestDatabase } from './clone-database.js';
import { apiVariables, TOKEN_MODE } from './settings.js';
import { WatchedAnswers } from './watched-answers.js';

/** The API as production makes it, on a database of its own. */
export interface TestApi {
  app: NestExpressApplication;
  database: TestDatabase;
  http: ReturnType<typeof request>;
  answers: WatchedAnswers;
  /** @throws Error when it answered anything otherwise than its document says */
  close(): Promise<void>;
}

/**
 * @param variables settings that differ; with a DATABASE_URL, another instance on that database
 * @param adjust replaces providers, for tests that watch or break a part
 */
export async function startApi(
  variables: Record<string, string> = {},
  adjust: (builder: TestingModuleBuilder) => TestingModuleBuilder = (builder) => builder,
): Promise<TestApi> {
  const database = await cloneDatabase();
  const source = apiVariables({ DATABASE_URL: database.urls.api, ...variables });
  const settings = readSettings(source);
  const builder = Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(Settings)
    .useValue(settings);
  const module = await adjust(builder).compile();
  const app = module.createNestApplication<NestExpressApplication>(new LeanExpressAdapter(), {
    ...APP_OPTIONS,
    logger: false,
  });
  const answers = new WatchedAnswers();
  // In one mode of the two: what is answered is the same, and watching takes its time.
  if (TOKEN_MODE === 'jwks') app.use(answers.watch);
  await configureApp(app).listen(0, '127.0.0.1');
  return {
    app,
    database,
    http: request(await app.getUrl()),
    answers,
    async close() {
      await app.close();
      await database.drop();
      await answers.assertDocumented();
    },
  };
}
