import { describe, expect, it } from '@jest/globals';
import { newAccount } from '../factories/member.js';
import { PHONE } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';
import { CONFIRM, RESET, setMailStage } from '../setup/mail-stage.js';
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
    expect(text).toMatch(/^Hello,\r?\n/);

    await visitor.page.goto(link);
    await visitor.sees('Sign in with your password, and your email address is confirmed.');
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
      expect(await visitor.press('Send again', 'send-verification-email')).toBe(200);
      await visitor.sees(`If ${email} is waiting to be confirmed, a new email is on its way.`);
      if (email === account.email) await mail.box.letter(email, CONFIRM, before);
    }
  });

  it('sends another letter where the link does not work', async () => {
    const account = newAccount();
    const visitor = await stage.visit();
    await mail.register(visitor, account);
    const before = mail.box.letters.length;
    visitor.expectConsole(/status of 403/);
    await visitor.goto('/sign-in?confirm=made.up.token');
    await visitor.signIn(account);
    await visitor.sees('Confirm your email address first: we’ve just sent you a new link.');
    await mail.box.letter(account.email, CONFIRM, before);
    expect(await mail.sessions(account.email)).toEqual([]);
  });

  it('opens to nobody an account that a stranger made with the same address before', async () => {
    const mallory = newAccount('Mallory');
    const ann = { ...newAccount('Ann'), email: mallory.email };
    const stranger = await stage.visit();
    await mail.register(stranger, mallory);
    const visitor = await stage.visit();
    const before = mail.box.letters.length;
    await mail.register(visitor, ann);
    const { link, text } = await mail.box.letter(ann.email, CONFIRM, before);
    expect(text).toContain('Isn’t your password accepted? Choose a new one');

    visitor.expectConsole(/status of 401/);
    await visitor.page.goto(link);
    await visitor.signIn(ann);
    await visitor.sees('That email address and password don’t match.');
    stranger.expectConsole(/status of 403/);
    await stranger.goto('/sign-in');
    await stranger.signIn(mallory);
    await stranger.sees('Confirm your email address first');
    expect(await mail.sessions(ann.email)).toEqual([]);

    await visitor.goto('/forgot-password');
    await visitor.fill({ Email: ann.email });
    await visitor.press('Send me a link', 'request-password-reset');
    await visitor.page.goto((await mail.box.letter(ann.email, RESET)).link);
    await visitor.fill({ 'New password': ann.password });
    await visitor.button('Set password').click();
    await visitor.arrives('/sign-in?notice=password');
    await visitor.signIn(ann);
    await visitor.arrives('/tasks');
    stranger.expectConsole(/status of 401/);
    await stranger.goto('/sign-in');
    await stranger.signIn(mallory);
    await stranger.sees('That email address and password don’t match.');
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
        await visitor.press('Send me a link', 'request-password-reset');
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
