import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Member, newAccount } from '../factories/member.js';
import { PHONE, setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';
import { expectFlawless, overhang, smallTargets } from '../setup/page-checks.js';

const stage = setStage();
let ann: Member;
let newcomer: Member;

beforeAll(async () => {
  [ann, newcomer] = [await stage.member('Ann Example'), await stage.member('Bob Example')];
  await ann.addTask({ title: 'Water the plants', description: 'The basil too' });
  await ann.addTask({ title: 'An address that runs on and on: '.padEnd(300, 'abcdefghij') });
});

const DESK = { viewport: { width: 1280, height: 800 } };
const SIZES = { desk: DESK, phone: PHONE };

const PAGES: { name: string; path: string; who?: () => Member; sees: string }[] = [
  { name: 'the start page', path: '/', sees: 'Taskward' },
  { name: 'sign-up', path: '/sign-up', sees: 'Create your account' },
  { name: 'sign-in', path: '/sign-in', sees: 'Welcome back' },
  { name: 'sign-in with news', path: '/sign-in?notice=password', sees: 'Your new password is set' },
  { name: 'help without mail', path: '/forgot-password', sees: 'This Taskward sends no mail.' },
  { name: 'a worn link', path: '/reset-password?token=worn', sees: 'This link no longer works' },
  { name: 'an empty list', path: '/tasks', who: () => newcomer, sees: 'Your list is empty' },
  { name: 'a list of tasks', path: '/tasks', who: () => ann, sees: 'The basil too' },
  { name: 'settings', path: '/settings', who: () => ann, sees: 'Appearance' },
  { name: 'a page that is not there', path: '/nowhere', sees: 'There’s no page here' },
];

describe.each(['desk', 'phone'] as const)('at the %s', (size) => {
  const look = (who?: Member) =>
    stage.visit({ ...SIZES[size], reducedMotion: 'reduce', ...(who && { member: who }) });

  it.each(PAGES)('axe finds nothing wrong with $name, light or dark', async (one) => {
    const visitor = await look(one.who?.());
    if (one.path === '/nowhere') visitor.expectConsole(/status of 404.*nowhere/);
    await visitor.goto(one.path);
    await visitor.sees(one.sees);
    await expectFlawless(visitor);
  });

  it('axe finds nothing wrong with a refused form', async () => {
    const visitor = await look();
    await visitor.goto('/sign-up');
    await visitor.button('Create account').click();
    await visitor.sees('Choose a password.');
    await expectFlawless(visitor);
  });

  it('axe finds nothing wrong with an open editor', async () => {
    const visitor = await look(ann);
    await visitor.goto('/tasks');
    await visitor.button('Edit Water the plants').click();
    await visitor.textbox('Description').waitFor();
    await expectFlawless(visitor);
  });

  it('axe finds nothing wrong with the last step before deleting the account', async () => {
    const visitor = await look(ann);
    await visitor.goto('/settings');
    await visitor.button('Delete account…').click();
    await visitor.button('Delete everything').click();
    await visitor.sees('Enter your password.');
    await expectFlawless(visitor);
  });

  it('axe finds nothing wrong with the account menu', async () => {
    const visitor = await look(ann);
    await visitor.goto('/tasks');
    await visitor.button('Account').click();
    await visitor.heading('Ann Example').waitFor();
    await expectFlawless(visitor);
  });
});

describe('on a phone', () => {
  it('every control of a page can be hit with a finger', async () => {
    const visitor = await stage.visit({ ...PHONE, member: ann });
    for (const path of ['/tasks', '/settings']) {
      await visitor.goto(path);
      await visitor.button('Account').waitFor();
      expect({ path, small: await smallTargets(visitor) }).toEqual({ path, small: [] });
    }
    const stranger = await stage.visit(PHONE);
    for (const path of ['/', '/sign-up', '/sign-in', '/forgot-password', '/reset-password']) {
      await stranger.goto(path);
      expect(await stranger.page.getByRole('link').count()).toBeGreaterThan(0);
      expect({ path, small: await smallTargets(stranger) }).toEqual({ path, small: [] });
    }
  });

  it('somebody registers, keeps a task, edits and deletes it, and signs out by touch', async () => {
    const visitor = await stage.visit(PHONE);
    const { name, email, password } = newAccount();
    await visitor.goto('/sign-up');
    await visitor.fill({ Name: name, Email: email, Password: password });
    await visitor.submit('Create account');
    await visitor.arrives('/tasks');
    await visitor.add('Water the plants');
    await visitor.stored('PATCH', () => visitor.checkbox('Water the plants').tap());
    await visitor.button('Edit Water the plants').tap();
    await visitor.fill({ Title: 'Water the garden' });
    expect(await smallTargets(visitor)).toEqual([]);
    await visitor.stored('PATCH', () => visitor.button('Save').tap());
    await eventually(() => visitor.titles(), ['Water the garden']);
    expect(await visitor.checkbox('Water the garden').isChecked()).toBe(true);
    await visitor.stored('DELETE', () => visitor.button('Delete Water the garden').tap());
    await visitor.stored('POST', () => visitor.button('Undo').tap());
    await visitor.page.reload();
    await eventually(() => visitor.titles(), ['Water the garden']);
    expect(await overhang(visitor)).toBe(0);
    await visitor.button('Account').tap();
    await visitor.button('Sign out').tap();
    await visitor.arrives('/sign-in');
  });
});

describe('by keyboard alone', () => {
  it('somebody signs in, adds, completes, edits, deletes, brings back and signs out', async () => {
    const member = await stage.member();
    const visitor = await stage.visit();
    const { keyboard } = visitor.page;
    /** Presses Tab until this has the focus; it must be reached, and be seen to have it. */
    const tabTo = async (role: 'textbox' | 'button' | 'checkbox', name: string) => {
      const focused = visitor.page
        .getByRole(role, { name, exact: true })
        .and(visitor.page.locator(':focus-visible'));
      for (let presses = 0; presses < 25 && !(await focused.count()); presses += 1)
        await keyboard.press('Tab');
      expect({ name, focused: await focused.count() }).toEqual({ name, focused: 1 });
    };
    await visitor.goto('/sign-in');
    await tabTo('textbox', 'Email');
    await keyboard.type(member.email);
    await tabTo('textbox', 'Password');
    await keyboard.type(member.password);
    await keyboard.press('Enter');
    await visitor.arrives('/tasks');

    await tabTo('textbox', 'New task');
    await keyboard.type('Water the plants');
    await visitor.stored('POST', () => keyboard.press('Enter'));
    await tabTo('checkbox', 'Water the plants');
    await visitor.stored('PATCH', () => keyboard.press('Space'));
    await tabTo('button', 'Edit Water the plants');
    await keyboard.press('Enter');
    await visitor.textbox('Title').and(visitor.page.locator(':focus')).waitFor();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('Water the garden');
    await visitor.stored('PATCH', () => keyboard.press('Enter'));
    await tabTo('button', 'Delete Water the garden');
    await visitor.stored('DELETE', () => keyboard.press('Enter'));
    await visitor.sees('Deleted “Water the garden”');
    await keyboard.press('Alt+t');
    await tabTo('button', 'Undo');
    await visitor.stored('POST', () => keyboard.press('Enter'));
    await eventually(() => visitor.titles(), ['Water the garden']);
    expect(await visitor.checkbox('Water the garden').isChecked()).toBe(true);

    await tabTo('button', 'Account');
    await keyboard.press('Enter');
    await tabTo('button', 'Sign out');
    await keyboard.press('Enter');
    await visitor.arrives('/sign-in');
  });
});
