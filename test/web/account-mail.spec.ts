import { describe, expect, it } from '@jest/globals';
import { newAccount } from '../factories/member.js';
import { PHONE } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';
import { CONFIRM, RESET, setMailStage } from '../setup/mail-stage.js';
import { pressAt } from '../setup/own-door.js';
import { expectFlawless, smallTargets } from '../setup/page-checks.js';

const mail = setMailStage();
const { stage } = mail;

describe('registering where mail is sent', () => {
  it('opens the account with the link of a letter, and not before', async () => {
    const account = newAccount();
    const visitor = await stage.visit();
    await mail.register(visitor, account);
    await eventually(() => visitor.typed(['Email']), { Email: account.email });
    expect(await visitor.context.cookies()).toEqual([]);

    // The right password alone brings another letter.
    visitor.expectConsole(/status of 403/);
    const before = mail.box.letters.length;
    await visitor.goto('/sign-in');
    await visitor.signIn(account);
    await visitor.sees('Confirm your email address first');
    expect(await mail.sessions(account.email)).toEqual([]);
    const { link, text } = await mail.box.letter(account.email, CONFIRM, before);
    expect(text).toContain(`Hello ${account.name},`);

    await visitor.page.goto(link);
    await visitor.arrives('/sign-in?notice=confirmed');
    await visitor.sees('Your email address is confirmed.');
    await visitor.signIn(account);
    await visitor.arrives('/tasks');
    expect(await mail.sessions(account.email)).toHaveLength(1);
  });

  it('sends the letter again when asked, and says the same of any address', async () => {
    const account = newAccount();
    const visitor = await stage.visit();
    await mail.register(visitor, account);
    for (const email of [account.email, newAccount().email]) {
      const before = mail.box.letters.length;
      await visitor.fill({ Email: email });
      expect(await pressAt(visitor, 'send-verification-email', 'Send again')).toBe(200);
      await visitor.sees(`If ${email} is waiting to be confirmed, a new email is on its way.`);
      if (email === account.email) await mail.box.letter(email, CONFIRM, before);
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
    await mail.enter(await stage.visit(), account);
    const stranger = await stage.visit();
    await mail.register(stranger, { ...newAccount('Mallory'), email: account.email });
    const letter = await mail.box.letter(account.email, 'You already have an account');
    expect(letter.link).toBe(`${stage.system.webUrl}/sign-in`);
    expect(letter.text).toContain(`Hello ${account.name},`);
    expect(letter.text).not.toContain('Mallory');
    expect(await stranger.context.cookies()).toEqual([]);
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
        return mail.box.letter(email, RESET);
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
