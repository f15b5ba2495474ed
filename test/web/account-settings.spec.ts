import { describe, expect, it } from '@jest/globals';
import type { Member } from '../factories/member.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';

const stage = setStage();

const sessions = ({ id }: Member) =>
  stage.system.database.sql<{ id: string }>('select id from auth.session where "userId" = $1', [
    id,
  ]);

/** One person at two browsers, each with a session of its own. */
async function twoBrowsers() {
  const member = await stage.member();
  const here = await stage.visit({ member });
  const there = await stage.visit({ userAgent: FIREFOX });
  await there.goto('/sign-in');
  await there.signIn(member);
  await there.arrives('/tasks');
  await here.goto('/settings');
  await here.heading('Settings').waitFor();
  expect(await sessions(member)).toHaveLength(2);
  return { member, here, there };
}

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

describe('the password', () => {
  const FIELDS = ['Current password', 'New password'];

  it('is changed with the current one, and ends every other session', async () => {
    const { member, here, there } = await twoBrowsers();
    here.expectConsole(/status of 400/);
    await here.fill({ 'Current password': '', 'New password': 'short' });
    await here.button('Change password').click();
    await eventually(() => here.problemsAt(FIELDS), {
      'Current password': 'Enter your password.',
      'New password': 'Use at least 8 characters.',
    });

    await here.fill({ 'Current password': 'wrong-password', 'New password': 'a new password' });
    expect(await here.press('Change password', 'change-password')).toBe(400);
    await eventually(() => here.problemsAt(FIELDS), {
      'Current password': 'That isn’t your current password.',
    });
    expect(await here.typed(FIELDS)).toEqual({
      'Current password': 'wrong-password',
      'New password': 'a new password',
    });
    expect(await sessions(member)).toHaveLength(2);

    await here.fill({ 'Current password': member.password });
    expect(await here.press('Change password', 'change-password')).toBe(200);
    await here.sees('Your password is changed. Every other device is signed out.');
    expect(await here.typed(FIELDS)).toEqual({ 'Current password': '', 'New password': '' });
    expect(await sessions(member)).toHaveLength(1);
    await eventually(
      () => here.page.getByRole('list', { name: 'Devices' }).getByRole('listitem').count(),
      1,
    );

    await there.page.reload();
    await there.arrives('/sign-in?next=%2Ftasks');
    await there.signIn({ ...member, password: 'a new password' });
    await there.arrives('/tasks');
    await here.page.reload();
    await here.heading('Settings').waitFor();
  });

  it('ends the other sessions even where the request does not ask for it', async () => {
    const { member, here } = await twoBrowsers();
    const answer = await here.page.request.post(`${stage.system.webUrl}/api/auth/change-password`, {
      data: { currentPassword: member.password, newPassword: 'a new password' },
      headers: { origin: stage.system.webUrl },
    });
    expect(answer.status()).toBe(200);
    expect(await sessions(member)).toHaveLength(1);
  });
});

describe('devices', () => {
  it('are listed by browser and system, this one first, and end one by one', async () => {
    const { member, here, there } = await twoBrowsers();
    const devices = here.page.getByRole('list', { name: 'Devices' }).getByRole('listitem');
    expect(await devices.count()).toBe(2);
    expect(await devices.first().innerText()).toContain('This device');
    expect(await devices.last().innerText()).toMatch(/^Firefox on Linux\n+Used in the last day/);
    expect(await here.page.content()).not.toMatch(/"token":/);

    await here.button('Sign out Firefox on Linux').click();
    await here.sees('That device is signed out.');
    await eventually(() => devices.count(), 1);
    expect(await sessions(member)).toHaveLength(1);
    await there.page.reload();
    await there.arrives('/sign-in?next=%2Ftasks');
    await here.page.reload();
    await here.heading('Settings').waitFor();
  });

  it('of somebody else are out of reach', async () => {
    const [ann, bob] = [await stage.member('Ann'), await stage.member('Bob')];
    const [target] = await sessions(bob);
    const visitor = await stage.visit({ member: ann });
    const answer = await visitor.page.request.post(`${stage.system.webUrl}/api/auth/end-session`, {
      data: { id: target!.id },
      headers: { origin: stage.system.webUrl },
    });
    expect(answer.status()).toBe(200);
    expect(await sessions(bob)).toEqual([target]);
    expect(await sessions(ann)).toHaveLength(1);
  });

  it('are all signed out at once, the other one at its next action', async () => {
    const { member, here, there } = await twoBrowsers();
    await here.button('Sign out everywhere').click();
    await here.arrives('/sign-in');
    expect(await sessions(member)).toEqual([]);

    there.expectConsole(/api\/auth\/token/);
    await there.textbox('New task').fill('Too late');
    await there.textbox('New task').press('Enter');
    await there.arrives('/sign-in?next=%2Ftasks');
  });

  it('stay signed in, and the page says so, when web cannot be reached', async () => {
    const { member, here } = await twoBrowsers();
    here.expectConsole(/ERR_INTERNET_DISCONNECTED/);
    await here.context.setOffline(true);
    await here.button('Sign out everywhere').click();
    await here.sees('so nobody was signed out. Please try again.');
    expect(await sessions(member)).toHaveLength(2);
  });
});

describe('deleting the account', () => {
  const FIELDS = ['Your email', 'Password'];

  it('takes the address and the password, and leaves nothing', async () => {
    const { member, here, there } = await twoBrowsers();
    here.expectConsole(/status of 400/);
    await here.button('Delete account…').click();
    await here.button('Delete everything').click();
    const asked = here.page.getByRole('form', { name: 'Delete account' });
    await asked.waitFor();
    await eventually(() => here.problemsAt(FIELDS), {
      'Your email': `Type ${member.email} to confirm.`,
      Password: 'Enter your password.',
    });
    await here.fill({ 'Your email': member.email, Password: 'wrong-password' });
    expect(await here.press('Delete everything', 'delete-user')).toBe(400);
    await eventually(() => here.problemsAt(FIELDS), {
      Password: 'That isn’t your password. Nothing was deleted.',
    });
    expect(await sessions(member)).toHaveLength(2);

    await here.fill({ Password: member.password });
    await here.button('Delete everything').click();
    await here.arrives('/sign-in?notice=deleted');
    await here.heading('Your account is deleted').waitFor();
    await here.sees('It is gone for good, with all your tasks, lists and labels');
    const rows = `select 'user' as kind from auth."user" where id = $1
      union all select 'session' from auth.session where "userId" = $1
      union all select 'account' from auth.account where "userId" = $1`;
    expect(await stage.system.database.sql(rows, [member.id])).toEqual([]);

    here.expectConsole(/status of 401/);
    await here.signIn(member);
    await here.sees('That email address and password don’t match.');
    await there.page.reload();
    await there.arrives('/sign-in?next=%2Ftasks');
  });

  it('can be thought better of', async () => {
    const member = await stage.member();
    const visitor = await stage.visit({ member });
    await visitor.goto('/settings');
    await visitor.button('Delete account…').click();
    await visitor.button('Keep my account').click();
    await visitor.button('Delete account…').waitFor();
    expect(await visitor.textbox('Your email').count()).toBe(0);
  });

  it('is refused without the password, however fresh the session', async () => {
    const member = await stage.member();
    const visitor = await stage.visit({ member });
    const answer = await visitor.page.request.post(`${stage.system.webUrl}/api/auth/delete-user`, {
      data: {},
      headers: { origin: stage.system.webUrl },
    });
    expect(answer.status()).toBe(400);
    expect(await sessions(member)).toHaveLength(1);
  });
});
