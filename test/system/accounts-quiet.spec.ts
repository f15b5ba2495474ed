import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeMember, type Member, newAccount } from '../factories/member.js';
import { expectAlikeInTime } from '../setup/alike-in-time.js';
import { authDoor, cookieOf } from '../setup/auth-door.js';
import type { TestDatabase } from '../setup/clone-database.js';
import { holdWebClock } from '../setup/held-clock.js';
import { type Mailbox, openMailbox } from '../setup/mailbox.js';
import { until } from '../setup/until.js';
import { startWebSystem, type WebSystem } from '../setup/web-system.js';

let system: WebSystem;
let mailbox: Mailbox | undefined;
let door: ReturnType<typeof authDoor>;

async function start(mail: boolean): Promise<void> {
  if (mail) mailbox = await openMailbox();
  const prepare = async (database: TestDatabase) => void (await holdWebClock(database));
  system = await startWebSystem(mailbox?.settings, { prepare });
  door = authDoor(system);
}

async function stop(): Promise<void> {
  await system.close();
  await mailbox?.close();
  mailbox = undefined;
}

/** The headers of an answer, without what differs from any answer to the next. */
const headersOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries(
    [...headers]
      .filter(([name]) => name !== 'date' && name !== 'set-cookie')
      .map(([name, value]) => [name, value.replaceAll(/'nonce-[^']+'|;t=\d+$/g, '…')]),
  );

/** Everything of an answer but what differs from any answer to the next. */
async function shapeOf(answer: Response) {
  const { token, user } = (await answer.json()) as {
    token: unknown;
    user: Record<string, unknown>;
  };
  const cookies = answer.headers
    .getSetCookie()
    .map((cookie) => cookie.replace(/device_\w+/, 'device_…').replace(/=[^;]+/, '=…'));
  return {
    status: answer.status,
    headers: headersOf(answer),
    cookies,
    valueLengths: answer.headers
      .getSetCookie()
      .map((cookie) => decodeURIComponent(cookie.split(';')[0]!).length),
    token: typeof token === 'string' ? token.length : token,
    user: Object.entries(user).map(([name, value]) => [
      name,
      ['name', 'emailVerified', 'image'].includes(name) ? value : `${String(value)}`.length,
    ]),
    times: user['createdAt'] === user['updatedAt'],
  };
}

const users = (email: string) =>
  system.database.sql<{ id: string; name: string }>(
    'select id, name from auth."user" where email = $1',
    [email],
  );

describe.each([{ mail: false }, { mail: true }])('sign-up, with mail: $mail', ({ mail }) => {
  let taken: { email: string };
  beforeAll(async () => {
    await start(mail);
    taken = newAccount();
    await door.post('sign-up/email', { ...newAccount(), email: taken.email });
  });
  afterAll(stop);

  const signUp = (email: string, more: object = {}) =>
    door.post('sign-up/email', { ...newAccount('Somebody'), email, ...more });

  it.each([{ more: {} }, { more: { rememberMe: false } }])(
    'answers a taken address in the form of a free one: $more',
    async ({ more }) => {
      const before = await users(taken.email);
      const free = newAccount().email;
      const [first, second] = [await signUp(free, more), await signUp(taken.email, more)];
      const shape = await shapeOf(first);
      expect(shape.status).toBe(200);
      expect(shape.cookies.length > 0).toBe(!mail);
      expect(await shapeOf(second)).toEqual(shape);
      expect(await users(taken.email)).toEqual(before);
      expect(await users(free)).toHaveLength(1);
    },
  );

  it.each([{ name: 'a\0b' }, { name: '\u200b' }, { name: 'x'.repeat(101) }, { image: 'data:,' }])(
    'refuses bad input alike for both: %j',
    async (bad) => {
      const [first, second] = [
        await signUp(newAccount().email, bad),
        await signUp(taken.email, bad),
      ];
      expect(first.status).toBe(400);
      expect(second.status).toBe(400);
      expect(await second.text()).toBe(await first.text());
    },
  );

  it('answers alike when an address is registered many times at once', async () => {
    const free = newAccount().email;
    const answers = await Promise.all(
      [free, taken.email].flatMap((email) => [1, 2, 3].map(() => signUp(email))),
    );
    const shapes = await Promise.all(answers.map(shapeOf));
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    expect(await users(free)).toHaveLength(1);
  });

  it('takes the same time for both', async () => {
    await expectAlikeInTime(
      `sign-up ${mail ? 'with' : 'without'} mail, free address and taken one`,
      9,
      () => signUp(newAccount().email),
      () => signUp(taken.email),
    );
  });
});

describe('the cookie of a taken address, without mail', () => {
  let ann: Member;
  beforeAll(async () => {
    await start(false);
    ann = await makeMember(system);
  });
  afterAll(stop);

  it('opens nothing, even with the right password, while a free address is signed in', async () => {
    const { name, email, password } = ann;
    for (const given of [password, 'another-password']) {
      const cookie = cookieOf(await door.post('sign-up/email', { name, email, password: given }));
      expect(cookie).toMatch(/session_token=/);
      expect(await (await door.get('get-session', cookie)).json()).toBeNull();
      expect((await door.get('token', cookie)).status).toBe(401);
    }
    const cookie = cookieOf(await door.post('sign-up/email', newAccount('Bob')));
    expect(await (await door.get('get-session', cookie)).json()).toMatchObject({
      user: { name: 'Bob' },
    });
    const sessions = 'select count(*)::int from auth.session where "userId" = $1';
    expect(await system.database.sql(sessions, [ann.id])).toEqual([{ count: 1 }]);
  });

  it('makes nobody’s browser known: guesses from it count as a stranger’s', async () => {
    const { name, email, password } = await makeMember(system);
    const taken = cookieOf(
      await door.post('sign-up/email', { name, email, password: 'another-password' }),
    );
    const own = cookieOf(await door.post('sign-in/email', { email, password }));
    const guess = (cookie: string) =>
      door.post('sign-in/email', { email, password: 'a wrong one' }, cookie);
    const statuses = [];
    for (let guesses = 0; guesses < 6; guesses += 1) statuses.push((await guess(taken)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await guess('')).status).toBe(429);
    expect((await guess(own)).status).toBe(401);
  });

  it('has no letter to send: asking for one is refused alike for both', async () => {
    const answers = [ann.email, newAccount().email].map((email) =>
      door.post('request-password-reset', { email }),
    );
    const [first, second] = await Promise.all(answers);
    expect(first!.status).toBe(400);
    expect(await second!.text()).toBe(await first!.text());
  });
});

describe('asking for a new password, with mail', () => {
  beforeAll(() => start(true));
  afterAll(stop);

  it('sends an address ten letters an hour, however many are asked for', async () => {
    const { email, ...account } = newAccount();
    await door.post('sign-up/email', { ...account, email });
    for (let asked = 0; asked < 12; asked += 1) {
      expect((await door.post('request-password-reset', { email })).status).toBe(200);
    }
    const lettersTo = (address: string) => mailbox!.letters.filter(({ to }) => to === address);
    const refused = () => system.webLog().match(/not sent: its address has had enough/g) ?? [];
    await until(() => lettersTo(email).length + refused().length === 13, 'all letters');
    expect(lettersTo(email)).toHaveLength(10);
    const other = newAccount().email;
    await door.post('sign-up/email', { ...account, email: other });
    await mailbox!.letter(other, 'Confirm your email address');
  });

  it.each([
    { route: 'request-password-reset', subject: 'Choose a new password' },
    { route: 'send-verification-email', subject: 'Confirm your email address' },
  ])(
    'answers a known address at $route as an unknown one, in words and in time',
    async (letter) => {
      const { email, ...account } = newAccount();
      await door.post('sign-up/email', { ...account, email });
      const ask = (address: string) => door.post(letter.route, { email: address });
      const answers = [await ask(email), await ask(newAccount().email)];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await answers[1]!.text()).toBe(await answers[0]!.text());
      expect(headersOf(answers[1]!)).toEqual(headersOf(answers[0]!));

      await expectAlikeInTime(
        `${letter.route}, known address and unknown one`,
        9,
        () => ask(email),
        () => ask(newAccount().email),
      );
      await mailbox!.letter(email, letter.subject);
    },
  );
});
