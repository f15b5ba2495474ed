import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Member } from '../factories/member.js';
import type { Visitor } from '../factories/visitor.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';

const stage = setStage();
let member: Member;

beforeEach(async () => {
  member = await stage.member();
});

const EMPTY = '(empty)';

/** Opens /tasks with these tasks in it, the last one first. */
async function open(...titles: string[]): Promise<Visitor> {
  for (const title of titles) await member.addTask({ title });
  const visitor = await stage.visit({ member });
  await visitor.goto('/tasks');
  return visitor;
}

/** What the person's rows say, the oldest first. */
const stored = () =>
  stage.system.database.sql<{ title: string }>(
    `select title, coalesce(description, '${EMPTY}') as description,
       completed_at is not null as completed, deleted_at is not null as deleted
     from app.task where user_id = $1 order by id`,
    [member.id],
  );
const row = (title: string, more: object = {}) => ({
  title,
  description: EMPTY,
  completed: false,
  deleted: false,
  ...more,
});

describe('tasks', () => {
  it('are added by Enter or by the button, the newest first, and not when blank', async () => {
    const visitor = await open();
    await visitor.heading('Your list is empty').waitFor();
    await visitor.add('  one  ');
    await visitor.textbox('New task').fill('two');
    await visitor.stored('POST', () => visitor.button('Add').click());
    expect(await visitor.typed(['New task'])).toEqual({ 'New task': '' });
    await visitor.textbox('New task').fill('   ');
    await visitor.textbox('New task').press('Enter');
    await visitor.textbox('New task').fill('\u3164\u00AD\u2800');
    await visitor.textbox('New task').press('Enter');
    await visitor.sees('Give the task a title.');
    await eventually(() => visitor.titles(), ['two', 'one']);
    expect(await stored()).toEqual([row('one'), row('two')]);
  });

  it('are edited in place, title and description', async () => {
    const visitor = await open('Water the plants');
    await visitor.button('Edit Water the plants').click();
    await visitor.fill({ Title: '', Description: 'The basil too' });
    await visitor.button('Save').click();
    await eventually(() => visitor.problemsAt(['Title']), { Title: 'Give the task a title.' });
    await visitor.fill({ Title: 'Water the garden' });
    await visitor.stored('PATCH', () => visitor.textbox('Title').press('Enter'));
    await eventually(() => visitor.titles(), ['Water the garden']);
    await visitor.sees('The basil too');
    expect(await stored()).toEqual([row('Water the garden', { description: 'The basil too' })]);
  });

  it('stay as they were when Escape ends the edit, whose text Undo brings back', async () => {
    const visitor = await open('Water the plants');
    await visitor.button('Edit Water the plants').click();
    const typed = { Title: 'Something else', Description: 'Something' };
    await visitor.fill(typed);
    await visitor.textbox('Title').press('Escape');
    await visitor.button('Edit Water the plants').waitFor();
    expect(await visitor.textbox('Title').count()).toBe(0);
    await visitor.button('Undo').click();
    expect(await visitor.typed(['Title', 'Description'])).toEqual(typed);
    await visitor.page.reload();
    expect(await visitor.titles()).toEqual(['Water the plants']);
    expect(await stored()).toEqual([row('Water the plants')]);
  });

  it('are deleted, and brought back by Undo where they were', async () => {
    const visitor = await open('one', 'two', 'three');
    await visitor.row('two').hover();
    await visitor.stored('DELETE', () => visitor.button('Delete two').click());
    await eventually(() => visitor.titles(), ['three', 'one']);
    expect(await stored()).toContainEqual(row('two', { deleted: true }));
    await visitor.sees('Deleted “two”');
    await visitor.stored('POST', () => visitor.button('Undo').click());
    await eventually(() => visitor.titles(), ['three', 'two', 'one']);
    expect(await stored()).toContainEqual(row('two'));
  });

  it('are deleted one at a time by a double click and by a key that is held down', async () => {
    const visitor = await open('one', 'two', 'three', 'four');
    await visitor.row('four').hover();
    await visitor.stored('DELETE', () => visitor.button('Delete four').dblclick());
    await eventually(() => visitor.titles(), ['three', 'two', 'one']);
    await visitor.button('Delete three').focus();
    await visitor.stored('DELETE', async () => {
      await visitor.page.keyboard.down('Enter');
      await visitor.button('Delete three').waitFor({ state: 'detached' });
      // The key repeats where the focus is by now: on the title that took the place.
      for (let times = 0; times < 4; times += 1) await visitor.page.keyboard.down('Enter');
      await visitor.page.keyboard.up('Enter');
    });
    await eventually(() => visitor.titles(), ['two', 'one']);
    expect(await visitor.textbox('Title').count()).toBe(0);
    const gone = ['three', 'four'].map((title) => row(title, { deleted: true }));
    expect(await stored()).toEqual([row('one'), row('two'), ...gone]);
  });

  it('are still edited after a key that an input method takes', async () => {
    const visitor = await open('Water the plants');
    await visitor.button('Edit Water the plants').click();
    await visitor.fill({ Title: '植物' });
    const composed = { key: 'Escape', isComposing: true, bubbles: true };
    await visitor.textbox('Title').dispatchEvent('keydown', composed);
    expect(await visitor.typed(['Title'])).toEqual({ Title: '植物' });
    await visitor.stored('PATCH', () => visitor.textbox('Title').press('Enter'));
    expect(await stored()).toEqual([row('植物')]);
  });

  it('are filtered to all, open or completed ones, and the address keeps the choice', async () => {
    const visitor = await open('one', 'two');
    await visitor.stored('PATCH', () => visitor.checkbox('one').click());
    await visitor.button('Open').click();
    await eventually(() => visitor.titles(), ['two']);
    await visitor.button('Completed').click();
    await eventually(() => visitor.titles(), ['one']);
    await visitor.page.reload();
    expect(await visitor.titles()).toEqual(['one']);
    expect(await visitor.button('Completed').getAttribute('aria-pressed')).toBe('true');
    await visitor.button('All').click();
    await eventually(() => visitor.titles(), ['two', 'one']);
    await visitor.sees('1 open, 1 completed');
  });

  it('say for each filter why there are none', async () => {
    const visitor = await open();
    await visitor.heading('Your list is empty').waitFor();
    await visitor.button('Open').click();
    await visitor.heading('Nothing left to do').waitFor();
    await visitor.button('Completed').click();
    await visitor.heading('Nothing completed yet').waitFor();
  });

  it('past the first fifty come with Load more, each once', async () => {
    await stage.system.database.sql(
      `insert into app.task (user_id, id, title, created_at, updated_at)
       select $1, gen_random_uuid(), 'task ' || n, now() + n * interval '1 ms', now()
       from generate_series(1, 120) n`,
      [member.id],
    );
    const expected = Array.from({ length: 120 }, (_, index) => `task ${120 - index}`);
    const visitor = await open();
    expect(await visitor.titles()).toEqual(expected.slice(0, 50));
    await visitor.sees('The newest 50');
    await visitor.button('Load more').click();
    await eventually(() => visitor.titles(), expected.slice(0, 100));
    await visitor.button('Load more').click();
    await eventually(() => visitor.titles(), expected);
    expect(await visitor.button('Load more').count()).toBe(0);
    await visitor.sees('120 open, 0 completed');
  });
});

describe('a change that the API refuses', () => {
  /** Lets calls of this method fail at the server; the console will say so. @returns what ends it */
  function refuse(visitor: Visitor, method: string): Promise<() => void> {
    visitor.expectConsole(/status of 500/);
    const { system } = visitor;
    return visitor.intercept(`${system.apiUrl}/api/**`, async (route) => {
      if (route.request().method() !== method) return route.continue();
      const headers = { 'access-control-allow-origin': system.webUrl };
      return route.fulfill({ status: 500, headers, body: '{"code":"internal_error"}' });
    });
  }

  it.each([
    {
      change: 'completing',
      method: 'PATCH',
      words: '“Water the plants” wasn’t changed. Taskward had a problem. Please try again.',
      act: (visitor: Visitor) => visitor.checkbox('Water the plants').click(),
    },
    {
      change: 'deleting',
      method: 'DELETE',
      words: '“Water the plants” wasn’t deleted. Taskward had a problem. Please try again.',
      act: (visitor: Visitor) => visitor.button('Delete Water the plants').click(),
    },
    {
      change: 'renaming',
      method: 'PATCH',
      words: '“Water the plants” wasn’t saved. Taskward had a problem. Please try again.',
      act: async (visitor: Visitor) => {
        await visitor.button('Edit Water the plants').click();
        await visitor.fill({ Title: 'Something else' });
        await visitor.textbox('Title').press('Enter');
      },
    },
  ])('is undone with a message: $change', async ({ method, words, act }) => {
    const visitor = await open('Water the plants');
    await refuse(visitor, method);
    await act(visitor);
    await visitor.sees(words);
    await eventually(() => visitor.titles(), ['Water the plants']);
    expect(await visitor.checkbox('Water the plants').isChecked()).toBe(false);
    expect(await stored()).toEqual([row('Water the plants')]);
  });

  it('gives the text of an edit back, and a second Save stores it', async () => {
    const visitor = await open('Water the plants');
    const accept = await refuse(visitor, 'PATCH');
    await visitor.button('Edit Water the plants').click();
    const typed = { Title: 'Water the garden', Description: 'The basil too' };
    await visitor.fill(typed);
    await visitor.button('Save').click();
    await visitor.sees('“Water the plants” wasn’t saved.');
    expect(await visitor.typed(['Title', 'Description'])).toEqual(typed);
    accept();
    await visitor.stored('PATCH', () => visitor.button('Save').click());
    expect(await stored()).toEqual([row('Water the garden', { description: 'The basil too' })]);
  });

  it('gives the text of a new task back, and a second try adds it once', async () => {
    const visitor = await open();
    const accept = await refuse(visitor, 'POST');
    await visitor.textbox('New task').fill('Water the plants');
    await visitor.textbox('New task').press('Enter');
    await visitor.sees(
      '“Water the plants” wasn’t added. Taskward had a problem. Please try again.',
    );
    await visitor.heading('Your list is empty').waitFor();
    await eventually(() => visitor.typed(['New task']), { 'New task': 'Water the plants' });
    accept();
    await visitor.stored('POST', () => visitor.textbox('New task').press('Enter'));
    expect(await stored()).toEqual([row('Water the plants')]);
  });
});
