import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { mailLinks } from '../../web/lib/auth/mail-links.js';
import { newAccount } from '../factories/member.js';
import { join, setBareDoor } from '../setup/bare-door.js';
import { AUTH_SECRET } from '../setup/settings.js';

const bareDoor = setBareDoor();

describe('a link that changes an e-mail address', () => {
  async function link(email: string, requestType?: string): Promise<string> {
    const token = await new SignJWT({
      email,
      updateTo: `new-${email}`,
      ...(requestType && { requestType }),
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(AUTH_SECRET));
    const find = 'select id from auth."user" where email = $1';
    const [user] = await bareDoor.database.sql<{ id: string }>(find, [email]);
    await mailLinks(bareDoor.pool).keep('change', user!.id, token);
    return token;
  }
  const emailsLike = (email: string) =>
    bareDoor.database.sql('select email from auth."user" where email like $1', [`%${email}`]);
  const sessions = () => bareDoor.database.sql('select id from auth.session order by id');

  it.each([undefined, 'change-email-verification', 'change-email-confirmation'])(
    'of kind %s signs nobody in and changes nothing, without a session or with another’s',
    async (kind) => {
      const door = bareDoor.at('http://localhost:3000');
      const [ann, bob] = [await join(door), await join(door)];
      const before = await sessions();
      for (const [cookie, place] of [
        ['', '/sign-in?notice=link&next=%2Fsettings'],
        [bob.cookie, '/settings?error=OTHER_ACCOUNT'],
      ] as const) {
        const path = `/verify-email?token=${await link(ann.email, kind)}`;
        const answer = await door.ask(path, { cookie });
        expect(answer.status).toBe(302);
        expect(answer.headers.get('location')).toBe(place);
        expect(answer.headers.getSetCookie()).toEqual([]);
        expect(await emailsLike(ann.email)).toEqual([{ email: ann.email }]);
        expect(await sessions()).toEqual(before);
      }
    },
  );

  it('works for the account’s own session', async () => {
    const door = bareDoor.at('http://localhost:3000');
    const ann = await join(door);
    const path = `/verify-email?token=${await link(ann.email, 'change-email-verification')}`;
    expect((await door.ask(path, { cookie: ann.cookie })).status).toBe(200);
    expect(await emailsLike(ann.email)).toEqual([{ email: `new-${ann.email}` }]);
  });

  it('changes nothing where the new address has an account by now', async () => {
    const door = bareDoor.at('http://localhost:3000');
    const ann = await join(door);
    await door.ask('/sign-up/email', { body: { ...newAccount(), email: `new-${ann.email}` } });
    const path = `/verify-email?token=${await link(ann.email, 'change-email-verification')}`;
    const answer = await door.ask(path, { cookie: ann.cookie });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/settings?error=ADDRESS_TAKEN');
    expect(await emailsLike(ann.email)).toHaveLength(2);
  });

  it('is refused where it is forged', async () => {
    const door = bareDoor.at('http://localhost:3000');
    const ann = await join(door);
    const [head, body] = (await link(ann.email, 'change-email-verification')).split('.');
    const path = `/verify-email?token=${head}.${body}.${'A'.repeat(43)}`;
    const answer = await door.ask(path, { cookie: ann.cookie });
    expect(answer.headers.get('location')).toBe('/settings?error=LINK_ENDED');
    expect(await emailsLike(ann.email)).toEqual([{ email: ann.email }]);
  });
});
