import { v7 as uuidv7 } from 'uuid';
import type { TestApi } from '../setup/api.js';
import { makePerson, type Person } from './person.js';
import { makeTask } from './task.js';

/** Somebody new who has something of everything that an account can hold. */
export async function makeRichAccount(api: TestApi): Promise<Person> {
  const { http } = api;
  const person = await makePerson();
  const base = `/api/${person.id}`;
  const post = async (path: string, body: object) =>
    (
      await http
        .post(base + path)
        .set(person.bearer)
        .send(body)
    ).body as { id: string };
  const garden = await post('/lists', { name: 'Garden, "north"', color: 'teal' });
  await post('/lists', { name: 'Old', archived: true, color: '#00ff7f' });
  const labels = [
    await post('/labels', { name: 'wärm; naß', color: 'red' }),
    await post('/labels', { name: 'later, or never' }),
  ];
  await post('/filters', { name: 'Soon', query: { dueBefore: 'P7D', label: [labels[0]!.id] } });
  const make = (title: string, fields: object = {}) => makeTask(api, person, { title, ...fields });
  await make('Plain');
  await make('=1+1', {
    description: 'a "quoted" text,\r\nof two lines;\nand 🌱',
    priority: 'urgent',
  });
  await make('Day', {
    due: { kind: 'day', date: '2026-11-28' },
    listId: garden.id,
    labelIds: labels.map(({ id }) => id),
    priority: 'low',
    reminders: [{ kind: 'beforeDue', minutes: 90 }],
  });
  await make('Local', {
    due: { kind: 'local', dateTime: '2026-11-28T09:30' },
    priority: 'medium',
    recurrence: { rule: 'FREQ=DAILY;UNTIL=20261231T170000', from: 'due' },
    reminders: [{ kind: 'absolute', at: '2026-11-27T17:00:00Z' }],
  });
  const series = await make('Zoned', {
    due: { kind: 'zoned', at: '2026-11-28T08:30:00Z', zone: 'Europe/Vienna' },
    recurrence: { rule: 'FREQ=WEEKLY;COUNT=5;BYDAY=SA', from: 'completion' },
    priority: 'high',
  });
  await http
    .patch(`${person.tasks}/${series.id}/complete`)
    .set(person.bearer)
    .send({ completed: true })
    .expect(200);
  // Below one with a later id, which so has to come first.
  const below = uuidv7();
  let parentId = (await make('Level 1', { listId: garden.id })).id;
  for (const level of [2, 3, 4]) parentId = (await make(`Level ${level}`, { parentId })).id;
  await make('Level 5', { id: below, parentId, labelIds: [labels[1]!.id] });
  const trashed = await make('Trashed');
  await make('Trashed below', { parentId: trashed.id });
  await http.delete(`${person.tasks}/${trashed.id}`).set(person.bearer).expect(204);
  return person;
}
