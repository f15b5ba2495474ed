import { beforeEach, describe, expect, it } from '@jest/globals';
import { databaseOf, withDatabase } from '@taskward/database';
import { Client } from 'pg';
import type { Member } from '../factories/member.js';
import type { Visitor } from '../factories/visitor.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';
import { tokenRequests } from '../setup/token-requests.js';

/** Tokens live ten seconds, so that their end comes within a test. */
const stage = setStage(() => Promise.resolve({ JWT_TTL_SECONDS: '10' }));
let member: Member;

/** Milliseconds until a page must have recovered by itself: the longest pause between two tries. */
const RECOVERY = 90_000;

beforeEach(async () => {
  member = await stage.member();
});

/** Opens /tasks, and waits until the page has asked for the session, which it does once. */
async function open(): Promise<Visitor> {
  const visitor = await stage.visit({ member });
  const asked = visitor.page.waitForResponse(/\/api\/auth\/get-session$/);
  await visitor.goto('/tasks');
  await (await asked).finished();
  return visitor;
}

const titles = () =>
  stage.system.database.sql('select title from app.task where user_id = $1 order by id', [
    member.id,
  ]);

/** What the page says about being cut off. */
const notice = ({ page }: Visitor) => page.getByRole('status').filter({ hasText: /renew|offline/ });

async function enter(visitor: Visitor, title: string): Promise<void> {
  await visitor.textbox('New task').fill(title);
  await visitor.textbox('New task').press('Enter');
}

describe('while web is down', () => {
  it('tokens serve to their end, the page says what waits, and recovers by itself', async () => {
    const visitor = await open();
    await visitor.add('before');
    visitor.expectConsole(/ERR_CONNECTION_REFUSED/);
    await stage.system.stopWeb();
    try {
      await visitor.add('with the token in hand');
      await visitor.sees(/Your sign-in can’t be renewed right now\./);
      await enter(visitor, 'after its end');
      await visitor.sees('“after its end” wasn’t added. We can’t reach Taskward right now.');
      await eventually(() => visitor.typed(['New task']), { 'New task': 'after its end' });
    } finally {
      await stage.system.startWeb();
    }
    await notice(visitor).waitFor({ state: 'hidden', timeout: RECOVERY });
    await visitor.stored('POST', () => visitor.textbox('New task').press('Enter'));
    const expected = ['before', 'with the token in hand', 'after its end'];
    expect(await titles()).toEqual(expected.map((title) => ({ title })));
    expect(visitor.page.url()).toBe(`${stage.system.webUrl}/tasks`);
  });
});

describe('while the API is down', () => {
  it('the list says so, and is there again without being asked', async () => {
    await member.addTask({ title: 'Water the plants' });
    const visitor = await stage.visit({ member });
    visitor.expectConsole(/ERR_CONNECTION_REFUSED/);
    await stage.system.stopApi();
    try {
      await visitor.goto('/tasks');
      await visitor.sees('Your tasks couldn’t be loaded.');
    } finally {
      await stage.system.startApi();
    }
    await visitor.checkbox('Water the plants').waitFor({ timeout: RECOVERY });
    expect(await visitor.button('Retry').count()).toBe(0);
  });
});

describe('while PostgreSQL is away', () => {
  /** As a restart looks to the programs: connections end, and new ones are refused for a while. */
  async function setDatabase(isOpen: boolean): Promise<void> {
    const { admin } = stage.system.database.urls;
    const client = new Client({ connectionString: withDatabase(admin, 'postgres') });
    await client.connect();
    try {
      const name = databaseOf(admin);
      await client.query(`alter database ${name} allow_connections ${isOpen}`);
      const end = `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = $1 and application_name like 'taskward%'`;
      if (!isOpen) await client.query(end, [name]);
    } finally {
      await client.end();
    }
  }

  it('the page says so and keeps the text, and goes on when it is back', async () => {
    const visitor = await open();
    await visitor.add('before');
    visitor.expectConsole(/status of 5\d\d/);
    await setDatabase(false);
    try {
      await enter(visitor, 'during');
      await visitor.sees(/“during” wasn’t added\. /);
      await eventually(() => visitor.typed(['New task']), { 'New task': 'during' });
    } finally {
      await setDatabase(true);
    }
    await notice(visitor).waitFor({ state: 'hidden', timeout: RECOVERY });
    await visitor.stored('POST', () => visitor.textbox('New task').press('Enter'));
    expect(await titles()).toEqual([{ title: 'before' }, { title: 'during' }]);
  });
});

describe('without a network', () => {
  it('the page says so until it is back', async () => {
    const visitor = await open();
    await visitor.context.setOffline(true);
    await visitor.sees('You’re offline.');
    await visitor.context.setOffline(false);
    await notice(visitor).waitFor({ state: 'hidden' });
    await visitor.add('Water the plants');
  });
});

describe("when the auth client's script does not load", () => {
  /**
   * Blocks the file that holds Better Auth's client, whatever the build has called it.
   *
   * @returns what ends it
   */
  function block(visitor: Visitor): Promise<() => void> {
    visitor.expectConsole(/ERR_FAILED/);
    return visitor.intercept('**/_next/static/chunks/*.js', async (route) => {
      const answer = await route.fetch();
      const isClient = (await answer.text()).includes('better-auth.message');
      return isClient ? route.abort() : route.fulfill({ response: answer });
    });
  }

  it.each([
    { page: 'tasks', path: '/tasks', sees: /Water the plants/ },
    { page: 'sign-in', path: '/sign-in', sees: /Taskward/ },
  ])('$page says so and offers to try again, which helps', async ({ path, sees }) => {
    await member.addTask({ title: 'Water the plants' });
    const visitor = await stage.visit(path === '/tasks' ? { member } : {});
    const unblock = await block(visitor);
    visitor.expectConsole(/./);
    await visitor.goto(path);
    const words = visitor.page.getByText(/Part of this page didn’t load|Something went wrong/);
    await words.first().waitFor();
    const again = visitor.page
      .getByRole('link', { name: 'Reload the page' })
      .or(visitor.button('Try again'));
    unblock();
    await again.first().click();
    await words.first().waitFor({ state: 'detached' });
    await visitor.page.getByText(sees).or(visitor.page.getByLabel(sees)).first().waitFor();
    // And it is alive.
    const box = visitor.textbox(path === '/tasks' ? 'New task' : 'Email');
    await box.fill('something');
    await box.press('Enter');
    await visitor.page
      .getByText(/something|Enter your password/)
      .first()
      .waitFor();
  });
});

describe('a token that is none', () => {
  const FOREIGN = `e30.${Buffer.from('{"sub":"somebody","iat":1,"exp":301}').toString('base64url')}.x`;

  it.each([
    { what: 'no JSON', body: '<h1>hello</h1>' },
    { what: 'malformed', body: '{"token":"no.token"}' },
    { what: "somebody else's", body: JSON.stringify({ token: FOREIGN }) },
  ])('($what) counts as no answer, without a loop', async ({ body }) => {
    const visitor = await open();
    const requests = tokenRequests(visitor.context);
    const answerAgain = await visitor.intercept('**/api/auth/token', (route) =>
      route.fulfill({ body }),
    );
    await enter(visitor, 'Water the plants');
    await visitor.sees('“Water the plants” wasn’t added. Taskward had a problem.');
    await notice(visitor).waitFor();
    expect(requests.length).toBeLessThan(8);
    expect(await titles()).toEqual([]);
    answerAgain();
    await visitor.button('Try now').click();
    await notice(visitor).waitFor({ state: 'hidden' });
    await visitor.stored('POST', () => visitor.textbox('New task').press('Enter'));
    expect(await titles()).toEqual([{ title: 'Water the plants' }]);
  });

  it('(tampered with) is refused by the API, tried once more, and signs nobody out', async () => {
    const visitor = await open();
    visitor.expectConsole(/status of 401/);
    const requests = tokenRequests(visitor.context);
    const answer = await visitor.context.request.get(`${stage.system.webUrl}/api/auth/token`);
    const [head, payload] = ((await answer.json()) as { token: string }).token.split('.');
    const json = { token: `${head}.${payload}.${'A'.repeat(43)}` };
    await visitor.intercept('**/api/auth/token', (route) => route.fulfill({ json }));
    await enter(visitor, 'Water the plants');
    await visitor.sees('“Water the plants” wasn’t added. Taskward had a problem.');
    expect(requests.length).toBeLessThan(6);
    expect(visitor.page.url()).toBe(`${stage.system.webUrl}/tasks`);
    expect(await titles()).toEqual([]);
  });
});
