import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { APP_OPTIONS, configureApp } from './app.setup.js';
import { LeanExpressAdapter } from './platform/http/lean-express.adapter.js';
import { Settings } from './platform/config/settings.js';
import { surviveFaults } from './process-faults.js';

try {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule,
    new LeanExpressAdapter(),
    {
      ...APP_OPTIONS,
      abortOnError: false,
      logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }),
    },
  );
  const { API_PORT, HOST } = app.get(Settings);
  await configureApp(app).listen(API_PORT, HOST);
  surviveFaults();
} catch (error) {
  console.error(`The API cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
