import { v7 as uuidv7 } from 'uuid';
import type { TestApi } from '../setup/api.js';
import type { Person } from './person.js';

/** A task as the API answers it. */
export interface TaskAnswer {
  id: string;
  version: number;
  title: string;
  description: string | null;
  listId: string | null;
  labelIds: string[];
  completed: boolean;
  completedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** Creates a task through the API. */
export async function makeTask(
  { http }: TestApi,
  person: Person,
  body: object = {},
): Promise<TaskAnswer> {
  const answer = await http
    .post(person.tasks)
    .set(person.bearer)
    .send({ id: uuidv7(), title: 'Water the plants', ...body })
    .expect(201);
  return answer.body as TaskAnswer;
}

/** The row as it is stored, or undefined. */
export async function storedTask({ database }: TestApi, id: string) {
  const [row] = await database.sql('select * from app.task where id = $1', [id]);
  return row;
}
