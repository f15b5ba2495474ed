import { suite } from '../jest.config.mjs';

/**
 * The suite that builds images and runs them. It takes the whole machine, and so runs by itself:
 *   npm test -- --config test/containers/jest.config.mjs
 */
export default {
  maxWorkers: 1,
  reporters: ['default'],
  projects: [suite('containers', ['<rootDir>/test/containers/**/*.spec.ts'])],
  testTimeout: 600_000,
};
