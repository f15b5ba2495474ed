// The built API on a free port, for scripts/bench-lock.ts: with `without-lock` its statements go
// out as they did before there was one. Tells its port, and its processor time when asked.
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';

/** @param {string} file a module of the build, which types are not checked against */
const built = (file) => import(new URL(`../../api/dist/${file}`, import.meta.url).href);
const { AppModule } = await built('app.module.js');
const { APP_OPTIONS, configureApp } = await built('app.setup.js');
const { OwnerScope } = await built('database/owner-scope.js');

const app = await NestFactory.create(AppModule, { ...APP_OPTIONS, logger: ['error'] });
if (process.argv.includes('without-lock')) {
  const { manager } = app.get(DataSource);
  app.get(OwnerScope).run = (/** @type {string} */ _, /** @type {Function} */ work) =>
    work(manager);
}
await configureApp(app).listen(0, '127.0.0.1');

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: Number(new URL(await app.getUrl()).port) });
