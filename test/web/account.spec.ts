import { describe, expect, it } from '@jest/globals';
import { newAccount } from '../factories/member.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';

const stage = setStage();

const LOOKS_WRONG = 'That doesn’t look like an email address. Try the form name@example.com.';

describe('registration', () => {
  const FIELDS = ['Name', 'Email', 'Password'];
  const GOOD = { Name: 'Ann Example', Email: 'ann@example.org', Password: 'good-password' };

  it.each([
    {
      what: 'nothing',
      input: { Name: '', Email: '', Password: '' },
      expected: {
        Name: 'Enter your name.',
        Email: 'Enter your email address.',
        Password: 'Choose a password.',
      },
    },
    { what: 'a blank name', input: { Name: '   ' }, expected: { Name: 'Enter your name.' } },
    {
      what: 'a name of 101 characters',
      input: { Name: 'n'.repeat(101) },
      expected: { Name: 'Use 100 characters at most.' },
    },
    {
      what: 'an address without @',
      input: { Email: 'ann.example.org' },
      expected: { Email: LOOKS_WRONG },
    },
    {
      what: 'a password of 7 characters',
      input: { Password: '1234567' },
      expected: { Password: 'Use at least 8 characters.' },
    },
    {
      what: 'a password of 129 characters',
      input: { Password: 'p'.repeat(129) },
      expected: { Password: 'Use 128 characters at most.' },
    },
  ])('says at its field what is wrong with $what, and keeps what was typed', async (one) => {
    const visitor = await stage.visit();
    const fields = { ...GOOD, ...one.input };
    await visitor.goto('/sign-up');
    await visitor.fill(fields);
    await visitor.button('Create account').click();
    await eventually(() => visitor.problemsAt(FIELDS), one.expected as Record<string, string>);
    expect(await visitor.typed(FIELDS)).toEqual(fields);
    expect(await visitor.context.cookies()).toEqual([]);
    const [first] = Object.keys(one.expected);
    expect(await visitor.textbox(first!).and(visitor.page.locator(':focus')).count()).toBe(1);
  });

  it.each([{ password: 'another-password' }, { password: undefined }])(
    'signs nobody in who registers an address again, and leads to sign-in: $password',
    async ({ password }) => {
      const member = await stage.member();
      const visitor = await stage.visit();
      const fields = {
        Name: 'Somebody',
        Email: member.email,
        Password: password ?? member.password,
      };
      await visitor.goto('/sign-up?next=%2Fsettings');
      await visitor.fill(fields);
      await visitor.submit('Create account');
      await visitor.sees(/^We couldn’t sign you in with these\./);
      expect(await visitor.typed(FIELDS)).toEqual(fields);
      // One as a new account gets for its browser is there, and makes nobody's browser known.
      const cookies = await visitor.context.cookies();
      expect(cookies.filter(({ name }) => name.includes('session'))).toEqual([]);
      const names = 'select name from auth."user" where email = $1';
      expect(await stage.system.database.sql(names, [member.email])).toEqual([
        { name: member.name },
      ]);

      await visitor.link('sign in to your account').click();
      await visitor.arrives('/sign-in?next=%2Fsettings');
      await eventually(() => visitor.typed(['Email']), { Email: member.email });
      await visitor.fill({ Password: member.password });
      await visitor.submit('Sign in');
      await visitor.arrives('/settings');
    },
  );

  it('creates one account when the button is pressed twice', async () => {
    const { email, name, password } = newAccount();
    const visitor = await stage.visit();
    await visitor.goto('/sign-up');
    await visitor.fill({ Name: name, Email: email, Password: password });
    await visitor.button('Create account').dblclick();
    await visitor.arrives('/tasks');
    const users = 'select count(*)::int from auth.user where email = $1';
    expect(await stage.system.database.sql(users, [email])).toEqual([{ count: 1 }]);
  });
});

describe('sign-in', () => {
  const FIELDS = ['Email', 'Password'];

  it.each([
    {
      what: 'nothing',
      input: { Email: '', Password: '' },
      expected: { Email: 'Enter your email address.', Password: 'Enter your password.' },
    },
    {
      what: 'an address without a domain',
      input: { Email: 'ann@', Password: 'good-password' },
      expected: { Email: LOOKS_WRONG },
    },
    {
      what: 'no password',
      input: { Email: 'ann@example.org', Password: '' },
      expected: { Password: 'Enter your password.' },
    },
  ])('says at its field what is wrong with $what, and keeps what was typed', async (one) => {
    const visitor = await stage.visit();
    await visitor.goto('/sign-in');
    await visitor.fill(one.input);
    await visitor.button('Sign in').click();
    await eventually(() => visitor.problemsAt(FIELDS), one.expected as Record<string, string>);
    expect(await visitor.typed(FIELDS)).toEqual(one.input);
  });

  it('says the same of a wrong password and of an unknown address, and keeps what was typed', async () => {
    const member = await stage.member();
    const said: string[] = [];
    for (const email of [member.email, newAccount().email]) {
      const visitor = await stage.visit();
      visitor.expectConsole(/status of 401/);
      await visitor.goto('/sign-in');
      await visitor.signIn({ ...member, email, password: 'wrong-password' });
      said.push(await visitor.page.getByRole('alert').filter({ hasText: /\S/ }).innerText());
      expect(await visitor.typed(FIELDS)).toEqual({ Email: email, Password: 'wrong-password' });
      expect(await visitor.context.cookies()).toEqual([]);
    }
    const message = 'That email address and password don’t match. Check both and try again.';
    expect(said).toEqual([message, message]);
  });

  it('says how long to wait where an account is guessed at', async () => {
    const { email } = await stage.member();
    const visitor = await stage.visit();
    visitor.expectConsole(/status of 401/);
    visitor.expectConsole(/status of 429/);
    await visitor.goto('/sign-in');
    await visitor.fill({ Email: email, Password: 'wrong-password' });
    await visitor.submit('Sign in');
    await visitor.sees('don’t match');
    await stage.system.database.sql(
      "update auth.sign_in_backoff set next_try_at = now() + interval '15 minutes'",
    );
    await visitor.submit('Sign in');
    await visitor.sees('That was a lot of tries. Wait 15 minutes, then try again.');
  });

  it('says so when web cannot be reached', async () => {
    const visitor = await stage.visit();
    visitor.expectConsole(/ERR_INTERNET_DISCONNECTED/);
    await visitor.goto('/sign-in');
    await visitor.fill({ Email: 'ann@example.org', Password: 'good-password' });
    await visitor.context.setOffline(true);
    await visitor.button('Sign in').click();
    await visitor.sees('We can’t reach Taskward right now.');
  });

  it('says whom to ask for a new password where no mail is sent', async () => {
    const visitor = await stage.visit();
    await visitor.goto('/sign-in');
    await visitor.link('Forgot your password?').click();
    await visitor.heading('Forgot your password?').waitFor();
    await visitor.sees('Ask the person who runs it for a link');
    expect((await visitor.page.request.get(`${stage.system.webUrl}/check-mail`)).status()).toBe(
      404,
    );
    visitor.expectConsole(/status of 404/);
    await visitor.goto('/check-mail');
    await visitor.heading('There’s no page here').waitFor();
    expect(await visitor.page.locator('main').count()).toBe(1);
    await visitor.link('Taskward, start page').waitFor();
    await visitor.link('Go to your tasks').waitFor();
  });

  it('is kept across visits', async () => {
    const member = await stage.member();
    const visitor = await stage.visit();
    await visitor.goto('/sign-in');
    await visitor.signIn(member);
    await visitor.arrives('/tasks');
    const cookies = await visitor.context.cookies();
    // The session, and that this browser belongs to the account's owner.
    expect(cookies).toHaveLength(2);
    for (const { httpOnly, expires, sameSite } of cookies) {
      expect({ httpOnly, sameSite }).toEqual({ httpOnly: true, sameSite: 'Lax' });
      expect(expires).toBeGreaterThan(Date.now() / 1000 + 7 * 24 * 3600);
    }

    const later = await stage.visit({ storageState: await visitor.context.storageState() });
    await later.goto('/tasks');
    await later.heading('Your list is empty').waitFor();
    await later.goto('/sign-in');
    expect(later.page.url()).toBe(`${stage.system.webUrl}/tasks`);
  });
});
