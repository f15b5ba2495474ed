import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { newAccount } from '../factories/member.js';
import { PHONE, setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';

const stage = setStage();

describe('a protected page', () => {
  it.each([
    ['/tasks', 'Tasks'],
    ['/tasks?status=completed', 'Tasks'],
    ['/settings', 'Settings'],
  ])('%s asks to sign in first and is there afterwards', async (path, heading) => {
    const member = await stage.member();
    const visitor = await stage.visit();
    await visitor.goto(path);
    const { webUrl } = stage.system;
    expect(visitor.page.url()).toBe(`${webUrl}/sign-in?next=${encodeURIComponent(path)}`);
    await visitor.signIn(member);
    await visitor.arrives(path);
    await visitor.heading(heading).waitFor();
  });

  it('is there after registering instead, too', async () => {
    const { name, email, password } = newAccount();
    const visitor = await stage.visit();
    await visitor.goto('/settings');
    await visitor.link('Create an account').click();
    await visitor.arrives('/sign-up?next=%2Fsettings');
    await visitor.fill({ Name: name, Email: email, Password: password });
    await visitor.submit('Create account');
    await visitor.arrives('/settings');
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'is /tasks when next is %s',
    async (next) => {
      const member = await stage.member();
      const visitor = await stage.visit();
      const address = `/sign-in?next=${encodeURIComponent(next)}`;
      await visitor.goto(address);
      await visitor.signIn(member);
      await visitor.arrives('/tasks');
      // The server decides it where somebody has signed in already.
      await visitor.goto(address);
      expect(visitor.page.url()).toBe(`${stage.system.webUrl}/tasks`);
      await visitor.heading('Tasks').waitFor();
    },
  );
});

describe('settings', () => {
  it('changes the name, there and in the account menu', async () => {
    const visitor = await stage.visit({ member: await stage.member('Ann Example') });
    await visitor.goto('/settings');
    await visitor.fill({ Name: ' ' });
    await visitor.button('Save name').click();
    await eventually(() => visitor.problemsAt(['Name']), { Name: 'Enter your name.' });
    await visitor.fill({ Name: 'Ann Other' });
    await visitor.button('Save name').click();
    await visitor.sees('Your name is saved.');
    await visitor.button('Account').click();
    await visitor.heading('Ann Other').waitFor();
    await visitor.page.reload();
    await eventually(() => visitor.typed(['Name']), { Name: 'Ann Other' });
  });

  it('keeps the theme that was chosen, across visits and against the device', async () => {
    const visitor = await stage.visit({ member: await stage.member(), colorScheme: 'light' });
    const background = () =>
      visitor.page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    await visitor.goto('/settings');
    const light = await background();
    await visitor.button('Dark').click();
    await eventually(async () => (await background()) === light, false);
    const dark = await background();
    await visitor.goto('/tasks');
    expect(await background()).toBe(dark);
    await visitor.goto('/settings');
    await visitor.button('Auto').click();
    await eventually(background, light);
    await visitor.page.emulateMedia({ colorScheme: 'dark' });
    await eventually(background, dark);
  });

  it('signs out, and going back shows nothing', async () => {
    const member = await stage.member();
    const visitor = await stage.visit({ member });
    await visitor.goto('/tasks');
    await visitor.goto('/settings');
    await visitor.button('Sign out').click();
    await visitor.arrives('/sign-in');
    const sessions = 'select count(*)::int from auth.session where "userId" = $1';
    expect(await stage.system.database.sql(sessions, [member.id])).toEqual([{ count: 0 }]);
    await visitor.page.goBack();
    await visitor.arrives('/sign-in?next=%2Ftasks');
  });
});

describe('the page of tasks', () => {
  const open = async (titles: string[], options: BrowserContextOptions = {}) => {
    const member = await stage.member();
    for (const title of titles) await member.addTask({ title });
    const visitor = await stage.visit({ member, ...options });
    await visitor.goto('/tasks');
    await visitor.heading('Tasks').waitFor();
    return visitor;
  };

  it('adds tasks in the order in which they were typed, however late the first arrives', async () => {
    const visitor = await open([]);
    let letFirstPass = (): void => undefined;
    const passed = new Promise<void>((resolve) => (letFirstPass = resolve));
    const arrived: string[] = [];
    await visitor.intercept(`${visitor.system.apiUrl}/api/**`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const { title } = route.request().postDataJSON() as { title: string };
      if (title === 'one') await passed;
      arrived.push(title);
      return route.continue();
    });
    for (const title of ['one', 'two', 'three']) {
      await visitor.textbox('New task').fill(title);
      await visitor.textbox('New task').press('Enter');
      await visitor.checkbox(title).waitFor();
    }
    letFirstPass();
    await eventually(() => Promise.resolve(arrived), ['one', 'two', 'three']);
    await eventually(() => visitor.titles(), ['three', 'two', 'one']);
  });

  it('completes one task by a double click among the open ones', async () => {
    const visitor = await open(['one', 'two']);
    await visitor.button('Open').click();
    await eventually(() => visitor.button('Open').getAttribute('aria-pressed'), 'true');
    await visitor.stored('PATCH', () => visitor.checkbox('two').dblclick());
    await eventually(() => visitor.titles(), ['one']);
    await visitor.button('Completed').click();
    await eventually(() => visitor.titles(), ['two']);
  });

  it('offers the text of an edit whose task was deleted elsewhere meanwhile', async () => {
    const member = await stage.member();
    await member.addTask({ title: 'one' });
    const [here, elsewhere] = [await stage.visit({ member }), await stage.visit({ member })];
    await here.goto('/tasks');
    await here.button('Edit one').click();
    await here.fill({ Title: 'My text' });
    await elsewhere.goto('/tasks');
    await elsewhere.stored('DELETE', () => elsewhere.button('Delete one').press('Enter'));
    here.expectConsole(/status of 404/);
    await here.button('Save').click();
    await here.sees('“one” was deleted while you edited it.');
    await here.heading('Your list is empty').waitFor();
    await here.stored('PATCH', () => here.button('Restore with my text').click());
    await eventually(() => here.titles(), ['My text']);
    await here.page.reload();
    await eventually(() => here.titles(), ['My text']);
  });

  it('moves neither the filter nor the box for new tasks on a phone when another is chosen', async () => {
    const visitor = await open(['one', 'two'], PHONE);
    await visitor.stored('PATCH', () => visitor.checkbox('one').click());
    const places = async () => [
      await visitor.button('All').boundingBox(),
      await visitor.textbox('New task').boundingBox(),
    ];
    await visitor.sees('1 open, 1 completed');
    await visitor.page.evaluate('document.fonts.ready.then(() => null)');
    const before = await places();
    for (const [filter, words] of [
      ['Open', '1 open'],
      ['Completed', '1 completed'],
    ] as const) {
      await visitor.button(filter).click();
      await visitor.page.getByText(words, { exact: true }).waitFor();
      expect(await places()).toEqual(before);
    }
  });

  it('keeps Save in sight below a long description on a phone', async () => {
    const visitor = await open(['one'], { ...PHONE, viewport: { width: 390, height: 480 } });
    await visitor.button('Edit one').click();
    await visitor.fill({ Description: 'A line\n'.repeat(80) });
    await visitor.textbox('Title').focus();
    const inSight = `document.querySelector('form[aria-label="Edit one"] button[type=submit]')
      .getBoundingClientRect().bottom <= innerHeight`;
    await eventually(() => visitor.page.evaluate<boolean>(inSight), true);
  });

  it('keeps Undo for as long as the focus is on it', async () => {
    const visitor = await open(['one', 'two']);
    await visitor.page.clock.install();
    // In the page: a slow machine could come after the message has gone.
    await visitor.page.evaluate(`new MutationObserver((_, observer) => {
      const undo = document.querySelector('[data-sonner-toast] button');
      undo?.focus();
      if (undo) observer.disconnect();
    }).observe(document.body, { childList: true, subtree: true })`);
    await visitor.stored('DELETE', () => visitor.button('Delete two').press('Enter'));
    await visitor.button('Undo').waitFor();
    await visitor.page.clock.runFor(20_000);
    await visitor.stored('POST', () => visitor.button('Undo').press('Enter'));
    await eventually(() => visitor.titles(), ['two', 'one']);
  });
});
