import type { Response } from 'supertest';
import type { TestApi } from '../setup/api.js';
import type { Person } from './person.js';
import { makeTask, type TaskAnswer } from './task.js';

/** A task of a series as the API answers it. */
export interface Occurrence extends TaskAnswer {
  due: object;
  recurrence: object | null;
  seriesId: string | null;
  occurrence: number;
  nextTaskId: string | null;
  parentId: string | null;
  position: string;
}

export const WEEKLY = { rule: 'FREQ=WEEKLY', from: 'due' };
export const FIRST = { kind: 'day', date: '2026-11-23' };
export const SECOND = { kind: 'day', date: '2026-11-30' };

/** What one person does with tasks that come back. */
export function seriesOf(api: TestApi, person: Person) {
  const at = (id: string) => `${person.tasks}/${id}`;
  const read = async (id: string) =>
    (await api.http.get(at(id)).set(person.bearer).expect(200)).body as Occurrence;
  return {
    at,
    read,
    make: async (fields: object = {}) =>
      (await makeTask(api, person, { due: FIRST, recurrence: WEEKLY, ...fields })) as Occurrence,
    patch: (id: string, body: object) => api.http.patch(at(id)).set(person.bearer).send(body),
    complete: (id: string, completed?: boolean, query: object = {}) =>
      api.http
        .patch(`${at(id)}/complete`)
        .query(query)
        .set(person.bearer)
        .send(completed === undefined ? undefined : { completed }),
    undo: ({ headers }: Response) =>
      api.http.post(`/api/${person.id}/changes/${headers['change-id']}/undo`).set(person.bearer),
    all: async (query: object = {}) => {
      const answer = await api.http
        .get(person.tasks)
        .query({ order: 'asc', ...query })
        .set(person.bearer)
        .expect(200);
      return (answer.body as { items: Occurrence[] }).items;
    },
    next: async (answer: Response) => read((answer.body as Occurrence).nextTaskId!),
  };
}
