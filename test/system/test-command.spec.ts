import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCheckout, processesIn, processesOf, start } from '../setup/start-command.js';
import { until } from '../setup/until.js';

let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ folder, remove } = makeCheckout());
});
afterAll(() => remove());

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('npm test', () => {
  onLinux('ended by SIGTERM, leaves no worker and nothing that one started', async () => {
    // Two suites that start programs of their own, hence two workers.
    const suites = ['system/clock', 'system/faults-writes', '--maxWorkers=2'];
    const { child, ended } = start(folder, {}, [...suites, '--selectProjects', 'system'], 'test');
    const programs = () => processesOf(folder).filter((line) => line.includes('api/dist/main.js'));
    const workers = () => processesIn(folder).filter((line) => line.includes('processChild'));
    await until(() => programs().length > 0 && workers().length === 2, 'both run', 120_000);
    child.kill('SIGTERM');
    expect(await ended).toBe(1);
    const left = () => [...processesOf(folder), ...processesIn(folder)];
    await until(() => left().length === 0, 'nothing is left');
  });
});
