import { describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Request } from 'playwright-core';
import type { Visitor } from '../factories/visitor.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';
import { TOKEN_MODE } from '../setup/settings.js';

const stage = setStage();

/** Everything the page asks of the API, and of web for a token, from now on. */
function watch({ page, system }: Visitor) {
  const api: Request[] = [];
  const token: Request[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(system.apiUrl)) api.push(request);
    if (request.url().endsWith('/api/auth/token')) token.push(request);
  });
  return { api, token };
}

/** The whole header of a token in the mode of this run. */
const HEADER =
  TOKEN_MODE === 'jwks' ? { alg: 'EdDSA', kid: expect.any(String) } : { alg: 'HS256', typ: 'JWT' };

/** Lets no call to the API through until a button is pressed: the page recovers by nothing else. */
async function keepFailing(visitor: Visitor, button: string): Promise<void> {
  const { page, system } = visitor;
  await page.evaluate(`document.addEventListener('click', ({ target }) => {
    window.pressed ||= target.closest('button')?.textContent.trim() === '${button}';
  }, true)`);
  await visitor.intercept(API_CALL(system), async (route) => {
    const isPressed = await page.evaluate<boolean>('window.pressed === true');
    return isPressed ? route.continue() : route.abort('connectionrefused');
  });
}

const API_CALL = (system: { apiUrl: string }) => new RegExp(`^${system.apiUrl}/api/`);

describe('token use', () => {
  it('calls the API with a bearer token that says who, and no more than that', async () => {
    const member = await stage.member('Ann Example');
    const visitor = await stage.visit({ member });
    await visitor.goto('/tasks');
    const { api } = watch(visitor);
    await visitor.add('Water the plants');

    const { webUrl, database } = stage.system;
    const [session] = await database.sql<{ id: string }>(
      'select id from auth.session where "userId" = $1',
      [member.id],
    );
    expect(api).not.toHaveLength(0);
    for (const request of api) {
      const [scheme, token = ''] = (request.headers()['authorization'] ?? '').split(' ');
      expect(scheme).toBe('Bearer');
      expect(decodeProtectedHeader(token)).toEqual(HEADER);
      const claims = decodeJwt(token);
      const { iat = 0 } = claims;
      expect(claims).toEqual({
        iss: webUrl,
        aud: 'taskward-api',
        sub: member.id,
        sid: session!.id,
        email: member.email,
        scope: 'tasks',
        iat,
        exp: iat + 300,
      });
      expect(Math.abs(Date.now() / 1000 - iat)).toBeLessThan(300);
    }
  });

  it('keeps the token in memory alone', async () => {
    const visitor = await stage.visit({ member: await stage.member() });
    await visitor.goto('/tasks');
    const { api } = watch(visitor);
    await visitor.add('Water the plants');
    const token = (api[0]?.headers()['authorization'] ?? '').replace('Bearer ', '');
    expect(token).toMatch(/^eyJ/);

    const kept = await visitor.page.evaluate<Record<string, string>>(`({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      cookie: document.cookie,
      page: document.documentElement.outerHTML,
    })`);
    expect(kept['cookie']).toBe('');
    const cookies = JSON.stringify(await visitor.context.cookies());
    expect(cookies).toContain('taskward');
    for (const place of [...Object.values(kept), cookies]) expect(place).not.toMatch(/eyJ[\w-]+\./);
  });

  it('asks for one token, and uses it for many calls', async () => {
    const visitor = await stage.visit({ member: await stage.member() });
    await visitor.goto('/tasks');
    const { api, token } = watch(visitor);
    for (const title of ['one', 'two', 'three']) await visitor.add(title);
    expect(api.length).toBeGreaterThanOrEqual(3);
    expect(token).toHaveLength(1);
  });

  it('is renewed once, unseen, when the API refuses a token', async () => {
    const visitor = await stage.visit({ member: await stage.member() });
    const { page, system } = visitor;
    await visitor.goto('/tasks');
    await visitor.add('Water the plants');
    const { api, token } = watch(visitor);
    let refusals = 0;
    await visitor.intercept(API_CALL(system), (route) => {
      // The list may still be on its way from before.
      if (route.request().method() !== 'PATCH' || refusals++ > 0) return route.continue();
      return route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        headers: { 'access-control-allow-origin': system.webUrl },
        body: '{"status":401,"code":"token_expired"}',
      });
    });
    visitor.expectConsole(/status of 401/);

    await visitor.stored('PATCH', () => visitor.checkbox('Water the plants').click());
    const changes = api.filter((request) => request.method() === 'PATCH');
    expect(changes).toHaveLength(2);
    expect(token).toHaveLength(1);
    const rows = 'select completed_at is not null as completed from app.task where title = $1';
    const { database } = system;
    expect(await database.sql(rows, ['Water the plants'])).toContainEqual({ completed: true });
    expect(await visitor.checkbox('Water the plants').isChecked()).toBe(true);
    expect(await visitor.page.locator('[data-sonner-toast]').count()).toBe(0);
    expect(page.url()).toBe(`${system.webUrl}/tasks`);
  });

  it('ends at sign-in when the session is gone, and comes back from there', async () => {
    const member = await stage.member();
    const visitor = await stage.visit({ member });
    // The page asks for the session once when it comes alive, and would leave by itself.
    const asked = visitor.page.waitForResponse(/\/api\/auth\/get-session$/);
    await visitor.goto('/tasks?status=open');
    await (await asked).finished();
    await stage.system.database.sql('delete from auth.session where "userId" = $1', [member.id]);
    visitor.expectConsole(/api\/auth\/token/);

    await visitor.textbox('New task').fill('Too late');
    await visitor.textbox('New task').press('Enter');
    await visitor.arrives('/sign-in?next=%2Ftasks%3Fstatus%3Dopen');
    const tasks = 'select title from app.task where user_id = $1';
    expect(await stage.system.database.sql(tasks, [member.id])).toEqual([]);
    await visitor.signIn(member);
    await visitor.arrives('/tasks?status=open');
  });
});

describe('while the API is down', () => {
  it('the page stands and offers Retry, which brings the tasks back with the API', async () => {
    const member = await stage.member();
    await member.addTask({ title: 'Water the plants' });
    const visitor = await stage.visit({ member });
    visitor.expectConsole(/ERR_CONNECTION_REFUSED/);
    await stage.system.stopApi();
    try {
      await visitor.goto('/tasks');
      await visitor.heading('Tasks').waitFor();
      await visitor.sees('Your tasks couldn’t be loaded.');
      await visitor.sees('We can’t reach Taskward right now.');
      expect(await visitor.heading('Your list is empty').count()).toBe(0);
      await keepFailing(visitor, 'Retry');
    } finally {
      await stage.system.startApi();
    }
    await visitor.button('Retry').click();
    await eventually(() => visitor.titles(), ['Water the plants']);
    await eventually(() => visitor.button('Retry').count(), 0);
  });

  it('a new task is refused with a message, and its text is back', async () => {
    const visitor = await stage.visit({ member: await stage.member() });
    await visitor.goto('/tasks');
    visitor.expectConsole(/ERR_CONNECTION_REFUSED/);
    await stage.system.stopApi();
    try {
      await visitor.textbox('New task').fill('Water the plants');
      await visitor.textbox('New task').press('Enter');
      await visitor.sees(/“Water the plants” wasn’t added\. We can’t reach Taskward/);
      await eventually(() => visitor.typed(['New task']), { 'New task': 'Water the plants' });
    } finally {
      await stage.system.startApi();
    }
    await visitor.stored('POST', () => visitor.textbox('New task').press('Enter'));
    await eventually(() => visitor.titles(), ['Water the plants']);
  });
});
