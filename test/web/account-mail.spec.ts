import { afterAll, describe, expect, it } from '@jest/globals';
import { type Account, newAccount } from '../factories/member.js';
import type { Visitor } from '../factories/visitor.js';
import { PHONE, setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';
import { type Mailbox, openMailbox } from '../setup/mailbox.js';
import { expectFlawless, smallTargets } from '../setup/page-checks.js';
import { pressAt } from '../setup/own-door.js';

let mailbox: Mailbox;
const stage = setStage(async () => {
  mailbox = await openMailbox();
  return mailbox.settings;
});
afterAll(() => mailbox.close());

const CONFIRM = 'Confirm your email address';
const RESET = 'Choose a new password';

async function register(visitor: Visitor, { name, email, password }: Account): Promise<void> {
  await visitor.goto('/sign-up');
  await visitor.fill({ Name: name, Email: email, Password: password });
  await visitor.submit('Create account');
  await visitor.arrives('/check-mail');
}

/** Somebody who has registered, confirmed their address and signed in. */
async function enter(visitor: Visitor, account: Account): Promise<void> {
  await register(visitor, account);
  await visitor.page.goto((await mailbox.letter(account.email, CONFIRM)).link);
  await visitor.arrives('/sign-in?notice=confirmed');
  await visitor.signIn(account);
  await visitor.arrives('/tasks');
}

const sessions = (email: string) =>
  stage.system.database.sql(
    'select s.id from auth.session s join auth."user" u on u.id = s."userId" where u.email = $1',
    [email],
  );

describe('registering where mail is sent', () => {
  it('opens the account with the link of a letter, and not before', async () => {
    const account = newAccount();
    const visitor = await stage.visit();
    await register(visitor, account);
    await eventually(() => visitor.typed(['Email']), { Email: account.email });
    expect(await visitor.context.cookies()).toEqual([]);

    // The right password alone brings another letter.
    visitor.expectConsole(/status of 403/);
    const before = mailbox.letters.length;
    await visitor.goto('/sign-in');
    await visitor.signIn(account);
    await visitor.sees('Confirm your email address first');
    expect(await sessions(account.email)).toEqual([]);
    const { link, text } = await mailbox.letter(account.email, CONFIRM, before);
    expect(text).toContain(`Hello ${account.name},`);

    await visitor.page.goto(link);
    await visitor.arrives('/sign-in?notice=confirmed');
    await visitor.sees('Your email address is confirmed.');
    await visitor.signIn(account);
    await visitor.arrives('/tasks');
    expect(await sessions(account.email)).toHaveLength(1);
  });

  it('sends the letter again when asked, and says the same of any address', async () => {
    const account = newAccount();
    const visitor = await stage.visit();
    await register(visitor, account);
    for (const email of [account.email, newAccount().email]) {
      const before = mailbox.letters.length;
      await visitor.fill({ Email: email });
      expect(await pressAt(visitor, 'send-verification-email', 'Send again')).toBe(200);
      await visitor.sees(`If ${email} is waiting to be confirmed, a new email is on its way.`);
      if (email === account.email) await mailbox.letter(email, CONFIRM, before);
    }
  });

  it('says so at sign-in when the link does not work', async () => {
    const visitor = await stage.visit();
    await visitor.goto(
      `/api/auth/verify-email?token=made.up.token&callbackURL=${encodeURIComponent('/sign-in?notice=confirmed')}`,
    );
    await visitor.sees('That link no longer works.');
  });

  it('shows the same for an address that has an account, whose owner gets a letter', async () => {
    const account = newAccount();
    await enter(await stage.visit(), account);
    const stranger = await stage.visit();
    await register(stranger, { ...newAccount('Mallory'), email: account.email });
    const letter = await mailbox.letter(account.email, 'You already have an account');
    expect(letter.link).toBe(`${stage.system.webUrl}/sign-in`);
    expect(letter.text).toContain(`Hello ${account.name},`);
    expect(letter.text).not.toContain('Mallory');
    expect(await stranger.context.cookies()).toEqual([]);
  });
});

describe('a forgotten password, where mail is sent', () => {
  it('is replaced by a link that works once, and every session ends', async () => {
    const account = newAccount();
    const signedIn = await stage.visit();
    await enter(signedIn, account);
    const before = await sessions(account.email);
    expect(before).toHaveLength(1);

    const visitor = await stage.visit();
    await visitor.goto('/sign-in');
    await visitor.fill({ Email: account.email });
    await visitor.link('Forgot your password?').click();
    await eventually(() => visitor.typed(['Email']), { Email: account.email });
    await pressAt(visitor, 'request-password-reset', 'Send me a link');
    await visitor.sees(`If ${account.email} has an account, an email with a link is on its way.`);
    const { link } = await mailbox.letter(account.email, RESET);

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
    expect(await sessions(account.email)).toEqual([]);

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
    const before = mailbox.letters.length;
    await visitor.goto('/forgot-password');
    await visitor.fill({ Email: email });
    expect(await pressAt(visitor, 'request-password-reset', 'Send me a link')).toBe(200);
    await visitor.sees(`If ${email} has an account, an email with a link is on its way.`);
    const to = mailbox.letters.slice(before).map((letter) => letter.to);
    expect(to).not.toContain(email);
  });

  it('has no use for a link that is older than an hour', async () => {
    const account = newAccount();
    const visitor = await stage.visit();
    await enter(visitor, account);
    await visitor.goto('/forgot-password');
    await visitor.fill({ Email: account.email });
    await pressAt(visitor, 'request-password-reset', 'Send me a link');
    const { link } = await mailbox.letter(account.email, RESET);
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
    await enter(visitor, account);
    const { email: moved } = newAccount();
    await visitor.goto('/settings');
    await visitor.fill({ 'New email': account.email });
    await visitor.button('Change email').click();
    await eventually(() => visitor.problemsAt(['New email']), {
      'New email': 'That is your address already.',
    });
    await visitor.fill({ 'New email': moved });
    expect(await pressAt(visitor, 'change-email', 'Change email')).toBe(200);
    await visitor.sees(`We’ve written to ${account.email}.`);

    const approval = await mailbox.letter(account.email, 'Approve your new email address');
    expect(approval.text).toContain(moved);
    const elsewhere = await stage.visit();
    await elsewhere.page.goto(approval.link);
    await elsewhere.sees('Sign in first, then open the link in the email again.');
    await enter(elsewhere, newAccount());
    await elsewhere.page.goto(approval.link);
    await elsewhere.sees('That link is for another account.');
    await visitor.page.goto(approval.link);
    await visitor.sees('Approved. Now open the link that we’ve sent to the new address.');
    expect(await sessions(moved)).toEqual([]);
    await visitor.page.goto((await mailbox.letter(moved, 'Confirm your new email address')).link);
    await visitor.sees('Your account has its new address.');
    await visitor.sees(moved);
    expect(await sessions(account.email)).toEqual([]);
    expect(await sessions(moved)).toHaveLength(1);
  });

  it('of somebody else’s is answered alike, and changes nothing', async () => {
    const [ann, bob] = [newAccount('Ann'), newAccount('Bob')];
    await enter(await stage.visit(), bob);
    const visitor = await stage.visit();
    await enter(visitor, ann);
    await visitor.goto('/settings');
    await visitor.fill({ 'New email': bob.email });
    expect(await pressAt(visitor, 'change-email', 'Change email')).toBe(200);
    await visitor.sees(`We’ve written to ${ann.email}.`);
    expect(await sessions(bob.email)).toHaveLength(1);
    expect(await sessions(ann.email)).toHaveLength(1);
  });
});

describe('the pages of mail', () => {
  it.each([{ size: 'desk' }, { size: 'phone' }])(
    'are without fault for axe, and for a finger, at the $size',
    async ({ size }) => {
      const phone = size === 'phone';
      const visitor = await stage.visit({ reducedMotion: 'reduce', ...(phone && PHONE) });
      const { name, email, password } = newAccount();
      await visitor.page.request.post(`${stage.system.webUrl}/api/auth/sign-up/email`, {
        data: { name, email, password },
        headers: { origin: stage.system.webUrl },
      });
      const { link } = await (async () => {
        await visitor.goto('/forgot-password');
        await visitor.fill({ Email: email });
        await pressAt(visitor, 'request-password-reset', 'Send me a link');
        await visitor.sees('an email with a link is on its way');
        await expectFlawless(visitor);
        return mailbox.letter(email, RESET);
      })();
      for (const address of ['/check-mail', link]) {
        await visitor.page.goto(new URL(address, stage.system.webUrl).href);
        await visitor.page.getByRole('textbox').first().waitFor();
        await expectFlawless(visitor);
        if (phone) expect(await smallTargets(visitor)).toEqual([]);
      }
    },
  );
});
