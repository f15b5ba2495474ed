import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONFIRMATION_HEADER } from '../../web/lib/auth/confirmation-header.js';
import { newAccount, ownAddress } from '../factories/member.js';
import { authDoor, cookieOf } from '../setup/auth-door.js';
import { type Mailbox, openMailbox } from '../setup/mailbox.js';
import { startWebSystem, type WebSystem } from '../setup/web-system.js';

let system: WebSystem;
let mailbox: Mailbox;
let door: ReturnType<typeof authDoor>;
beforeAll(async () => {
  mailbox = await openMailbox();
  system = await startWebSystem(mailbox.settings);
  door = authDoor(system);
});
afterAll(async () => {
  await system.close();
  await mailbox.close();
});

const setEmail = (from: string, to: string) =>
  system.database.sql('update auth."user" set email = $2 where email = $1', [from, to]);

const stateOf = (email: string) =>
  system.database.sql(
    `select u.email, u."emailVerified", a.password from auth."user" u
     join auth.account a on a."userId" = u.id where u.email = $1`,
    [email],
  );

/** An account, and what its holder does by letters. `cookie` is empty until it is confirmed. */
async function join({ confirmed }: { confirmed: boolean }) {
  const account = newAccount();
  const letter = async (subject: string, to: string, ask: () => Promise<unknown>) => {
    const before = mailbox.letters.length;
    await ask();
    const { link } = await mailbox.letter(to, subject, before);
    const { searchParams } = new URL(link);
    return searchParams.get('confirm') ?? searchParams.get('token') ?? '';
  };
  await letter('Confirm your email address', account.email, () =>
    door.post('sign-up/email', account),
  );
  let cookie = '';
  if (confirmed) {
    await system.database.sql('update auth."user" set "emailVerified" = true where email = $1', [
      account.email,
    ]);
    cookie = cookieOf(await door.post('sign-in/email', account));
  }
  // With a session of its own each time: a new password has ended the one before.
  const verify = async (token: string) => {
    const session = cookieOf(await door.post('sign-in/email', account));
    return door.get(`verify-email?token=${token}`, session);
  };
  return {
    ...account,
    cookie,
    reset: {
      ask: () =>
        letter('Choose a new password', account.email, () =>
          door.post('request-password-reset', { email: account.email }),
        ),
      use: (token: string) => door.post('reset-password', { token, newPassword: 'a-new-password' }),
    },
    approve: {
      ask: () =>
        letter('Approve your new email address', account.email, () =>
          door.post('change-email', { newEmail: newAccount().email }, cookie),
        ),
      use: verify,
    },
    move: {
      async ask() {
        const newEmail = newAccount().email;
        const approval = await letter('Approve your new email address', account.email, () =>
          door.post('change-email', { newEmail }, cookie),
        );
        return letter('Confirm your new email address', newEmail, () => verify(approval));
      },
      use: verify,
    },
    confirm: {
      ask: () =>
        letter('Confirm your email address', account.email, () =>
          door.post('send-verification-email', { email: account.email }),
        ),
      use: (token: string) =>
        fetch(`${system.webUrl}/api/auth/sign-in/email`, {
          method: 'POST',
          headers: {
            origin: system.webUrl,
            'content-type': 'application/json',
            'x-forwarded-for': ownAddress(),
            [CONFIRMATION_HEADER]: token,
          },
          body: JSON.stringify({ email: account.email, password: account.password }),
        }),
    },
  };
}
type Person = Awaited<ReturnType<typeof join>>;

const KINDS = ['reset', 'approve', 'move', 'confirm'] as const;
type Kind = (typeof KINDS)[number];

const changePassword = ({ password, cookie }: Person) =>
  door.post('change-password', { currentPassword: password, newPassword: password }, cookie);

/** What ends a link that has not been used. */
const EVENTS: Record<string, (person: Person, kind: Kind) => Promise<unknown>> = {
  'the password is changed': async (person) => {
    if (person.cookie) return changePassword(person);
    // Changed and changed back, so that the link alone decides.
    const set = (expression: string) =>
      system.database.sql(
        `update auth.account set password = ${expression} where "userId" in
         (select id from auth."user" where email = $1)`,
        [person.email],
      );
    await set('reverse(password)');
    return set('reverse(password)');
  },
  'the address is changed, and changed back': async ({ email }) => {
    await setEmail(email, `moved-${email}`);
    await setEmail(`moved-${email}`, email);
  },
  'another link of the kind is used': async (person, kind) => {
    await person[kind].use(await person[kind].ask());
    // As before, but for the link.
    const back = 'update auth."user" set "emailVerified" = $2 where email = $1';
    await system.database.sql(back, [person.email, Boolean(person.cookie)]);
  },
};

describe.each(KINDS)('a link of a letter, of the kind "%s"', (kind) => {
  const joinFor = () => join({ confirmed: kind !== 'confirm' });
  const cases = Object.keys(EVENTS).filter(
    // Using a link that moves the account changes its address.
    (event) => kind !== 'move' || !event.startsWith('another'),
  );

  it.each(cases)('does nothing any more once %s', async (event) => {
    const person = await joinFor();
    const token = await person[kind].ask();
    await EVENTS[event]!(person, kind);
    const before = await stateOf(person.email);
    expect(before).toHaveLength(1);
    const answer = await person[kind].use(token);
    expect([answer.status, answer.headers.get('location')]).not.toEqual([200, null]);
    if (kind === 'approve' || kind === 'move')
      expect(answer.headers.get('location')).toBe('/settings?error=LINK_ENDED');
    expect(await stateOf(person.email)).toEqual(before);
  });

  it('works once', async () => {
    const person = await joinFor();
    const token = await person[kind].ask();
    const first = await person[kind].use(token);
    expect(first.status).toBe(200);
    if (kind === 'confirm') return; // A second use is an ordinary sign-in.
    const second = await person[kind].use(token);
    expect(second.status).toBe(kind === 'reset' ? 400 : 302);
  });
});

describe('a letter to an address that is not confirmed', () => {
  const STRANGER = 'Your account is locked: https://evil.example';

  it.each([
    ['sign-up/email', 'Confirm your email address'],
    ['send-verification-email', 'Confirm your email address'],
    ['request-password-reset', 'Choose a new password'],
  ])('holds none of the words of who signed up, after %s', async (route, subject) => {
    const account = { ...newAccount(), name: STRANGER };
    await door.post('sign-up/email', account);
    await mailbox.letter(account.email, 'Confirm your email address');
    const before = mailbox.letters.length;
    await door.post(route, account);
    const { text } = await mailbox.letter(account.email, subject, before);
    expect(text).toMatch(/^Hello,\r?\n/);
    expect(text).not.toContain('evil.example');
    expect(text).not.toContain('locked');
  });
});
