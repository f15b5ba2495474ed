import { describe, expect, it } from '@jest/globals';
import { newAccount } from '../factories/member.js';
import { eventually } from '../setup/browser-wait.js';
import { RESET, setMailStage } from '../setup/mail-stage.js';

const mail = setMailStage();
const { stage } = mail;

describe('a forgotten password, where mail is sent', () => {
  it('is replaced by a link that works once, and every session ends', async () => {
    const account = newAccount();
    const signedIn = await stage.visit();
    await mail.enter(signedIn, account);
    const before = await mail.sessions(account.email);
    expect(before).toHaveLength(1);

    const visitor = await stage.visit();
    await visitor.goto('/sign-in');
    await visitor.fill({ Email: account.email });
    await visitor.link('Forgot your password?').click();
    await eventually(() => visitor.typed(['Email']), { Email: account.email });
    await visitor.press('Send me a link', 'request-password-reset');
    await visitor.sees(`If ${account.email} has an account, an email with a link is on its way.`);
    const { link } = await mail.box.letter(account.email, RESET);

    const stored = 'select identifier from auth.verification';
    const token = new URL(link).searchParams.get('token')!;
    expect(JSON.stringify(await stage.system.database.sql(stored))).not.toContain(token);

    await visitor.page.goto(link);
    await visitor.fill({ 'New password': 'short' });
    await visitor.button('Set password').click();
    await eventually(() => visitor.problemsAt(['New password']), {
      'New password': 'Use at least 8 characters.',
    });
    await visitor.fill({ 'New password': 'a new long password' });
    await visitor.button('Set password').click();
    await visitor.arrives('/sign-in?notice=password');
    await visitor.sees('Your new password is set, and every device is signed out.');
    expect(await mail.sessions(account.email)).toEqual([]);

    visitor.expectConsole(/status of 401/);
    await visitor.signIn(account);
    await visitor.sees('That email address and password don’t match.');
    await visitor.signIn({ ...account, password: 'a new long password' });
    await visitor.arrives('/tasks');

    await visitor.page.goto(link);
    await visitor.heading('This link no longer works').waitFor();
    const again = await visitor.page.request.post(
      `${stage.system.webUrl}/api/auth/reset-password`,
      {
        data: { token, newPassword: 'yet another password' },
        headers: { origin: stage.system.webUrl },
      },
    );
    expect(again.status()).toBe(400);

    await signedIn.page.reload();
    await signedIn.arrives('/sign-in?next=%2Ftasks');
  });

  it('says the same of an address without an account, and writes to nobody', async () => {
    const visitor = await stage.visit();
    const { email } = newAccount();
    const before = mail.box.letters.length;
    await visitor.goto('/forgot-password');
    await visitor.fill({ Email: email });
    expect(await visitor.press('Send me a link', 'request-password-reset')).toBe(200);
    await visitor.sees(`If ${email} has an account, an email with a link is on its way.`);
    const to = mail.box.letters.slice(before).map((letter) => letter.to);
    expect(to).not.toContain(email);
  });

  it('has no use for a link that is older than an hour', async () => {
    const account = newAccount();
    const visitor = await stage.visit();
    await mail.enter(visitor, account);
    await visitor.goto('/forgot-password');
    await visitor.fill({ Email: account.email });
    await visitor.press('Send me a link', 'request-password-reset');
    const { link } = await mail.box.letter(account.email, RESET);
    await stage.system.database.sql(
      `update auth.verification set "expiresAt" = "expiresAt" - interval '1 hour 1 second'`,
    );
    await visitor.page.goto(link);
    await visitor.heading('This link no longer works').waitFor();
    await visitor.link('Get a new link').click();
    await visitor.arrives('/forgot-password');
  });
});

describe('another address, where mail is sent', () => {
  it('is the account’s once both addresses have agreed', async () => {
    const account = newAccount();
    const visitor = await stage.visit();
    await mail.enter(visitor, account);
    const { email: moved } = newAccount();
    await visitor.goto('/settings');
    await visitor.fill({ 'New email': account.email });
    await visitor.button('Change email').click();
    await eventually(() => visitor.problemsAt(['New email']), {
      'New email': 'That is your address already.',
    });
    await visitor.fill({ 'New email': moved });
    expect(await visitor.press('Change email', 'change-email')).toBe(200);
    await visitor.sees(`We’ve written to ${account.email}.`);

    const approval = await mail.box.letter(account.email, 'Approve your new email address');
    expect(approval.text).toContain(moved);
    const elsewhere = await stage.visit();
    await elsewhere.page.goto(approval.link);
    await elsewhere.sees('Sign in first, then open the link in the email again.');
    await mail.enter(elsewhere, newAccount());
    await elsewhere.page.goto(approval.link);
    await elsewhere.sees('That link is for another account.');
    await visitor.page.goto(approval.link);
    await visitor.sees('Approved. Now open the link that we’ve sent to the new address.');
    expect(await mail.sessions(moved)).toEqual([]);
    await visitor.page.goto((await mail.box.letter(moved, 'Confirm your new email address')).link);
    await visitor.sees('Your account has its new address.');
    await visitor.sees(moved);
    expect(await mail.sessions(account.email)).toEqual([]);
    expect(await mail.sessions(moved)).toHaveLength(1);
  });

  it('of somebody else’s is answered alike, and changes nothing', async () => {
    const [ann, bob] = [newAccount('Ann'), newAccount('Bob')];
    await mail.enter(await stage.visit(), bob);
    const visitor = await stage.visit();
    await mail.enter(visitor, ann);
    await visitor.goto('/settings');
    await visitor.fill({ 'New email': bob.email });
    expect(await visitor.press('Change email', 'change-email')).toBe(200);
    await visitor.sees(`We’ve written to ${ann.email}.`);
    expect(await mail.sessions(bob.email)).toHaveLength(1);
    expect(await mail.sessions(ann.email)).toHaveLength(1);
  });
});
