import { afterAll, afterEach, beforeAll, jest } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { makeMember, type Member } from '../factories/member.js';
import { Visitor } from '../factories/visitor.js';
import { browserProgram } from './browser-program.js';
import { startWebSystem, type WebSystem } from './web-system.js';

/** A phone held upright, with a finger for a mouse. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
} satisfies BrowserContextOptions;

/** Milliseconds. A guard against waiting for ever, not a promise: a busy machine takes its time. */
const DEFAULT_TIMEOUT = 60_000;

/** What a browser suite plays on: the whole system, and a Chromium to visit it with. */
export interface Stage {
  readonly system: WebSystem;
  /** Opens a browser of somebody's own; `member` is one who has signed in there before. */
  visit(options?: BrowserContextOptions & { member?: Member }): Promise<Visitor>;
  /** Makes an account through web's door, without a browser. */
  member(name?: string): Promise<Member>;
}

/**
 * Starts system and browser once for the file around it, and ends all visits after each test. A
 * test fails when the browser's console had anything to complain of that it did not announce. A test
 * that fails is tried a second time; test/setup/flaky-reporter.mjs names each one that then passes.
 *
 * @param settings gives those of the system that differ from the defaults
 */
export function setStage(
  settings: () => Promise<Record<string, string>> = () => Promise.resolve({}),
): Stage {
  let system: WebSystem;
  let browser: Browser;
  let visitors: Visitor[] = [];

  jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
  beforeAll(async () => {
    const started = await Promise.allSettled([settings().then(startWebSystem), launch()]);
    const [first, second] = started;
    if (first.status === 'fulfilled') system = first.value;
    if (second.status === 'fulfilled') browser = second.value;
    for (const one of started) if (one.status === 'rejected') throw one.reason;
  });
  afterEach(async () => {
    const ended = visitors;
    visitors = [];
    const problems = await Promise.all(ended.map((visitor) => visitor.leave()));
    const unexpected = problems.flat();
    if (unexpected.length) throw new Error(`In the browser:\n${unexpected.join('\n')}`);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  return {
    get system() {
      return system;
    },
    async visit({ member, ...options } = {}) {
      const context = await browser.newContext({ locale: 'en-US', ...options });
      context.setDefaultTimeout(DEFAULT_TIMEOUT);
      if (member) await context.addCookies(member.cookies);
      const visitor = new Visitor(system, context, await context.newPage());
      visitors.push(visitor);
      return visitor;
    },
    member: (name) => makeMember(system, name),
  };
}

async function launch(): Promise<Browser> {
  const { executablePath, env } = await browserProgram();
  return chromium.launch({ executablePath, env, args: ['--disable-gpu'] });
}
