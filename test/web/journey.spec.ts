import { describe, expect, it } from '@jest/globals';
import { newAccount } from '../factories/member.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';

const JWT = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/;

describe('the whole journey', () => {
  const stage = setStage();

  it('registers, keeps a task across a reload, signs out and is refused', async () => {
    const visitor = await stage.visit();
    const { system } = stage;
    const account = newAccount();
    await visitor.goto('/');
    await visitor.link('Create account').first().click();
    await visitor.arrives('/sign-up');
    await visitor.fill({ Name: account.name, Email: account.email, Password: account.password });
    const pressed = performance.now();
    // The browser's own request, with nothing in between.
    await visitor.button('Create account').click();
    await visitor.heading('Your list is empty').waitFor();
    const seconds = (performance.now() - pressed) / 1000;
    process.stdout.write(`registration to dashboard: ${seconds.toFixed(2)} s\n`);
    expect(visitor.page.url()).toBe(`${system.webUrl}/tasks`);

    await visitor.add('Water the plants');
    await visitor.stored('PATCH', () => visitor.checkbox('Water the plants').click());
    await visitor.page.reload();
    await visitor.checkbox('Water the plants').waitFor();
    expect(await visitor.checkbox('Water the plants').isChecked()).toBe(true);

    const first = await visitor.context.request.get(`${system.webUrl}/tasks`);
    const html = await first.text();
    const holds = { task: html.includes('aria-label="Water the plants"'), token: JWT.test(html) };
    expect(holds).toEqual({ task: true, token: false });

    const stored = await system.database.sql<{ user_id: string; completed: boolean }>(
      'select user_id, completed_at is not null as completed from app.task',
    );
    expect(stored).toEqual([{ user_id: stored[0]?.user_id, completed: true }]);

    await visitor.button('Account').click();
    await visitor.button('Sign out').click();
    await visitor.arrives('/sign-in');
    await visitor.goto('/tasks');
    expect(visitor.page.url()).toBe(`${system.webUrl}/sign-in?next=%2Ftasks`);
    const refused = await fetch(`${system.apiUrl}/api/${stored[0]!.user_id}/tasks`);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="taskward"');
  });

  it('shows two people in two browsers only their own tasks', async () => {
    const [ann, bob] = [await stage.member('Ann'), await stage.member('Bob')];
    const annsBrowser = await stage.visit({ member: ann });
    const bobsBrowser = await stage.visit({ member: bob });
    await Promise.all([annsBrowser.goto('/tasks'), bobsBrowser.goto('/tasks')]);
    await annsBrowser.add("Ann's task");
    await bobsBrowser.add("Bob's task");
    await Promise.all([annsBrowser.page.reload(), bobsBrowser.page.reload()]);

    await eventually(() => annsBrowser.titles(), ["Ann's task"]);
    await eventually(() => bobsBrowser.titles(), ["Bob's task"]);
    expect(await bobsBrowser.page.content()).not.toContain("Ann's task");
  });

  it("answers 403 to Bob's token at Ann's address and leaves her row as it was", async () => {
    const [ann, bob] = [await stage.member('Ann'), await stage.member('Bob')];
    const id = await ann.addTask({ title: "Ann's", description: 'private' });
    const row = () => stage.system.database.sql('select * from app.task where id = $1', [id]);
    const before = await row();
    expect(before).toMatchObject([{ title: "Ann's", user_id: ann.id }]);

    const visitor = await stage.visit({ member: bob });
    visitor.expectConsole(/status of 403/);
    await visitor.goto('/tasks');
    const answers = await visitor.page.evaluate<{ status: number; code: string }[]>(`(async () => {
      const { token } = await (await fetch('/api/auth/token')).json();
      const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json' };
      const address = '${stage.system.apiUrl}/api/${ann.id}/tasks/${id}';
      const answers = [];
      for (const [method, body] of [['GET'], ['PATCH', '{"title":"Bob was here"}'], ['DELETE']]) {
        const answer = await fetch(address, { method, headers, body });
        answers.push({ status: answer.status, code: (await answer.json()).code });
      }
      return answers;
    })()`);

    expect(answers).toEqual(Array(3).fill({ status: 403, code: 'not_owner' }));
    expect(await row()).toEqual(before);
  });
});
