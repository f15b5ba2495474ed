import { afterAll } from '@jest/globals';
import type { Account } from '../factories/member.js';
import type { Visitor } from '../factories/visitor.js';
import { setStage } from './browser.js';
import { type Mailbox, openMailbox } from './mailbox.js';

/** The subjects of letters. */
export const CONFIRM = 'Confirm your email address';
export const RESET = 'Choose a new password';

/** A stage on which letters are sent, and arrive in `box`. */
export function setMailStage() {
  let box: Mailbox;
  const stage = setStage(async () => {
    box = await openMailbox();
    return box.settings;
  });
  afterAll(() => box.close());

  async function register(visitor: Visitor, { name, email, password }: Account): Promise<void> {
    await visitor.goto('/sign-up');
    await visitor.fill({ Name: name, Email: email, Password: password });
    await visitor.submit('Create account');
    await visitor.arrives('/check-mail');
  }

  return {
    stage,
    get box() {
      return box;
    },
    register,
    /** Somebody registers, confirms their address and signs in. */
    async enter(visitor: Visitor, account: Account): Promise<void> {
      await register(visitor, account);
      await visitor.page.goto((await box.letter(account.email, CONFIRM)).link);
      await visitor.sees('Sign in with your password, and your email address is confirmed.');
      await visitor.signIn(account);
      await visitor.arrives('/tasks');
    },
    /** Who is signed in with this address, as rows. */
    sessions: (email: string) =>
      stage.system.database.sql(
        'select s.id from auth.session s join auth."user" u on u.id = s."userId" where u.email = $1',
        [email],
      ),
  };
}
