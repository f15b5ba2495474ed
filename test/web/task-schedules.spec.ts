import { beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from '@taskward/schedule';
import type { Member } from '../factories/member.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';
import { expectFlawless } from '../setup/page-checks.js';

const stage = setStage();
let member: Member;
beforeEach(async () => {
  member = await stage.member();
});

/** 24 hours ahead of the zone below, which is exactly a day later at every time of the day. */
const EAST = 'Pacific/Kiritimati';
const WEST = 'Pacific/Honolulu';

const dayIn = (zone: string, days = 0) => ({
  kind: 'day',
  date: Temporal.Now.plainDateISO(zone).add({ days }).toString(),
});
const visit = async (timezoneId: string) => {
  const visitor = await stage.visit({ member, timezoneId });
  await visitor.goto('/tasks');
  return visitor;
};

describe('a task with a due value', () => {
  it('is due by the calendar of whoever looks, and says when it comes back', async () => {
    const recurrence = { rule: 'FREQ=DAILY', from: 'due' };
    await member.addTask({ title: 'Water', due: dayIn(EAST), recurrence });
    const visitor = await visit(EAST);
    await visitor.sees('Today');
    await visitor.sees('then Tomorrow');
    await expectFlawless(visitor);
    const west = await visit(WEST);
    await west.sees('Tomorrow');
  });

  it('is overdue once its day has passed, and not when it is done', async () => {
    await member.addTask({ title: 'Water', due: dayIn(EAST, -1) });
    const visitor = await visit(EAST);
    await visitor.sees('Overdue: Yesterday');
    await expectFlawless(visitor);
    await visitor.stored('PATCH', () => visitor.checkbox('Water').click());
    await eventually(() => visitor.page.getByText('Overdue').count(), 0);
    await visitor.sees('Yesterday');
  });

  it('has the next of its series in the list as soon as it is completed', async () => {
    // Counted from its completion: the day in the visitor's zone, not in the API's.
    const recurrence = { rule: 'FREQ=DAILY', from: 'completion' };
    await member.addTask({ title: 'Water', due: dayIn(EAST, -5), recurrence });
    const visitor = await visit(EAST);
    await visitor.sees('then Tomorrow');
    await visitor.stored('PATCH', () => visitor.checkbox('Water').click());
    await eventually(() => visitor.titles(), ['Water', 'Water']);
    const dues = await stage.system.database.sql(
      `select due_date::text as due, completed_at is not null as completed
       from app.task where user_id = $1 order by occurrence`,
      [member.id],
    );
    expect(dues).toEqual([
      { due: dayIn(EAST, -5).date, completed: true },
      { due: dayIn(EAST, 1).date, completed: false },
    ]);
  });
});

describe('a task with open ones below it', () => {
  it.each([
    { choice: 'Complete all', child: true },
    { choice: 'Only this one', child: false },
  ])('asks what becomes of them: $choice', async ({ choice, child }) => {
    const parentId = await member.addTask({ title: 'Move house' });
    await member.addTask({ title: 'Pack', parentId });
    const visitor = await visit(EAST);
    visitor.expectConsole(/status of 409/);
    await visitor.checkbox('Move house').click();
    await visitor.sees('“Move house” has open tasks below it.');
    await eventually(() => visitor.checkbox('Move house').isChecked(), false);
    await expectFlawless(visitor);
    await visitor.stored('PATCH', () => visitor.button(choice).click());
    await eventually(() => visitor.checkbox('Move house').isChecked(), true);
    await eventually(() => visitor.checkbox('Pack').isChecked(), child);
  });
});
