import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Member } from '../factories/member.js';
import type { Visitor } from '../factories/visitor.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';
import { bringBack, putAway } from '../setup/restored-page.js';

const stage = setStage();
let ann: Member;

beforeEach(async () => {
  ann = await stage.member('Ann Example');
});

const ENDED = 'You were signed out because your session ended.';
const ELSEWHERE = 'You signed out in another tab.';

const stored = (member: Member) =>
  stage.system.database.sql<{ title: string; description: string | null }>(
    'select title, description from app.task where user_id = $1 order by id',
    [member.id],
  );

/** Ends every session of somebody's behind their back. */
const endSessions = ({ id }: Member) =>
  stage.system.database.sql('delete from auth.session where "userId" = $1', [id]);

/** Opens /tasks, and waits until the page has asked for the session, which it does once. */
async function open(visitor: Visitor, path = '/tasks'): Promise<Visitor> {
  const asked = visitor.page.waitForResponse(/\/api\/auth\/get-session$/);
  await visitor.goto(path);
  await (await asked).finished();
  return visitor;
}

const openAs = async (member: Member, path?: string) => open(await stage.visit({ member }), path);

async function type(visitor: Visitor, title: string): Promise<void> {
  await visitor.textbox('New task').fill(title);
}

/** Everything that the tab keeps in storage. */
const keptBy = ({ page }: Visitor) => page.evaluate<string>('JSON.stringify(sessionStorage)');

describe('a session that has ended', () => {
  it('leads every tab to sign-in with the reason, and back to what was typed', async () => {
    const first = await openAs(ann, '/tasks?status=open');
    const second = await open(await first.openTab());
    first.expectConsole(/status of 401.*api\/auth\/token/);
    await type(second, 'Typed in the second tab');
    await type(first, 'Too late');
    await endSessions(ann);
    await first.textbox('New task').press('Enter');

    await first.arrives('/sign-in?next=%2Ftasks%3Fstatus%3Dopen');
    await second.arrives('/sign-in?next=%2Ftasks');
    await first.sees(ENDED);
    await second.sees(ENDED);
    expect(await stored(ann)).toEqual([]);

    await first.signIn(ann);
    await first.arrives('/tasks?status=open');
    await eventually(() => first.typed(['New task']), { 'New task': 'Too late' });
    await second.goto('/tasks');
    await eventually(() => second.typed(['New task']), { 'New task': 'Typed in the second tab' });

    await first.stored('POST', () => first.textbox('New task').press('Enter'));
    expect(await stored(ann)).toEqual([{ title: 'Too late', description: null }]);
    await first.page.reload();
    await eventually(() => first.typed(['New task']), { 'New task': '' });
  });

  it.each([
    {
      what: 'being written',
      // Whatever asks for a token finds out that there is none.
      act: (visitor: Visitor) => visitor.checkbox('Water the plants').click(),
    },
    { what: 'just saved', act: (visitor: Visitor) => visitor.button('Save').click() },
  ])('gives an edit back that was $what', async ({ act }) => {
    await ann.addTask({ title: 'Water the plants' });
    const visitor = await openAs(ann);
    visitor.expectConsole(/status of 401.*api\/auth\/token/);
    const typed = { Title: 'Water the garden', Description: 'The basil too' };
    await visitor.button('Edit Water the plants').click();
    await visitor.fill(typed);
    await endSessions(ann);
    await act(visitor);
    await visitor.arrives('/sign-in?next=%2Ftasks');
    await visitor.signIn(ann);
    await visitor.arrives('/tasks');
    await eventually(() => visitor.typed(['Title', 'Description']), typed);
    await visitor.stored('PATCH', () => visitor.button('Save').click());
    expect(await stored(ann)).toEqual([{ title: typed.Title, description: typed.Description }]);
    expect(await keptBy(visitor)).not.toContain('garden');
  });

  it('shows nothing that was typed to somebody else who signs in', async () => {
    const bob = await stage.member('Bob Example');
    const visitor = await openAs(ann);
    visitor.expectConsole(/status of 401.*api\/auth\/token/);
    await type(visitor, 'private');
    await endSessions(ann);
    await visitor.textbox('New task').press('Enter');
    await visitor.arrives('/sign-in?next=%2Ftasks');
    await visitor.signIn(bob);
    await visitor.arrives('/tasks');
    await visitor.heading('Your list is empty').waitFor();
    await eventually(async () => (await keptBy(visitor)).includes('private'), false);
    expect(await visitor.typed(['New task'])).toEqual({ 'New task': '' });
  });

  it('is told from one that is alive when the browser shows a page again', async () => {
    const visitor = await openAs(ann);
    await visitor.heading('Your list is empty').waitFor();
    await putAway(visitor);
    await visitor.heading('Your list is empty').waitFor({ state: 'hidden' });
    await bringBack(visitor);
    await visitor.heading('Your list is empty').waitFor();

    await putAway(visitor);
    await endSessions(ann);
    // Web says so, and the API where it has heard of it before the page asks for the tasks again.
    visitor.expectConsole(/status of 401.*api\/(auth\/token|.+\/tasks)/);
    await bringBack(visitor);
    expect(await visitor.heading('Your list is empty').isVisible()).toBe(false);
    await visitor.arrives('/sign-in?next=%2Ftasks');
    await visitor.sees(ENDED);
  });
});

describe('signing out', () => {
  it('ends the session, empties every tab and keeps nothing', async () => {
    await ann.addTask({ title: 'Water the plants' });
    const first = await openAs(ann, '/settings');
    await first.goto('/tasks');
    const second = await open(await first.openTab());
    await type(first, 'private');
    await type(second, 'private');
    await first.button('Account').click();
    await first.button('Sign out').click();

    await first.arrives('/sign-in');
    await second.arrives('/sign-in?next=%2Ftasks');
    await second.sees(ELSEWHERE);
    expect(await first.page.getByText(ELSEWHERE).count()).toBe(0);
    const sessions = 'select count(*)::int from auth.session where "userId" = $1';
    expect(await stage.system.database.sql(sessions, [ann.id])).toEqual([{ count: 0 }]);
    for (const tab of [first, second]) {
      expect(await keptBy(tab)).not.toContain('private');
      expect(await tab.page.content()).not.toContain('Water the plants');
    }
    await first.page.goBack();
    await first.arrives('/sign-in?next=%2Fsettings');
    await first.sees('Welcome back');
  });

  it('says so, and stays, when web does not answer', async () => {
    const visitor = await openAs(ann);
    await type(visitor, 'still here');
    visitor.expectConsole(/ERR_FAILED/);
    await visitor.intercept('**/api/auth/sign-out', (route) => route.abort());
    await visitor.button('Account').click();
    await visitor.button('Sign out').click();
    await visitor.sees('You’re still signed in: we can’t reach Taskward right now.');
    await visitor.page.keyboard.press('Escape');
    await eventually(() => visitor.typed(['New task']), { 'New task': 'still here' });
  });
});

describe('somebody else who signs in, in another tab', () => {
  it('finds their own tasks in every tab, and is never mixed up with the first', async () => {
    const bob = await stage.member('Bob Example');
    await ann.addTask({ title: "Ann's task" });
    await bob.addTask({ title: "Bob's task" });
    const visitor = await openAs(ann);
    await visitor.checkbox("Ann's task").waitFor();
    await type(visitor, "Ann's secret");
    // As after a sign-out and a sign-in elsewhere of which this tab has heard nothing.
    await visitor.context.clearCookies();
    await visitor.context.addCookies(bob.cookies);
    await visitor.textbox('New task').press('Enter');

    await visitor.checkbox("Bob's task").waitFor();
    expect(await visitor.titles()).toEqual(["Bob's task"]);
    expect(await visitor.page.content()).not.toContain('Ann');
    await eventually(async () => (await keptBy(visitor)).includes('secret'), false);
    expect(await stored(ann)).toEqual([{ title: "Ann's task", description: null }]);
    expect(await stored(bob)).toEqual([{ title: "Bob's task", description: null }]);
  });
});
