import type { Response } from 'supertest';
import type { TestApi } from '../setup/api.js';
import { makePerson, type Person } from './person.js';

export interface ChangeAnswer {
  id: string;
  operation: string | null;
  undoes: string | null;
  changed: { id: string; kind: string; before: object | null; after: object | null }[];
}

/** Requests of one person who writes, and looks at what became of it. */
export const writerFor = ({ http }: TestApi, { id: userId, tasks, bearer }: Person) => ({
  make: (place: string, body: object) =>
    http.post(`/api/${userId}/${place}`).set(bearer).send(body).expect(201),
  patch: (id: string, body: object) => http.patch(`${tasks}/${id}`).set(bearer).send(body),
  trash: (id: string) => http.delete(`${tasks}/${id}`).set(bearer),
  read: (path: string) => http.get(`/api/${userId}/${path}`).set(bearer),
  undo: (changeId: string | undefined) =>
    http.post(`/api/${userId}/changes/${changeId}/undo`).set(bearer),
});

/** Somebody new who writes. */
export async function makeWriter(api: TestApi): Promise<Person & Writer> {
  const person = await makePerson();
  return { ...person, ...writerFor(api, person) };
}

export type Writer = ReturnType<typeof writerFor>;

export const idOf = ({ body }: Response) => (body as { id: string }).id;
export const changeId = ({ headers }: Response) => headers['change-id'];
export const itemsOf = (answer: Response) => (answer.body as { items: ChangeAnswer[] }).items;
