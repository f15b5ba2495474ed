import type { components } from './schema.gen.js';

type Schemas = components['schemas'];

/** What the web app shows of a task; the API tells more. */
export type Task = Pick<
  Schemas['TaskDto'],
  | 'id'
  | 'title'
  | 'description'
  | 'due'
  | 'recurrence'
  | 'occurrence'
  | 'nextTaskId'
  | 'completed'
  | 'completedAt'
  | 'createdAt'
  | 'updatedAt'
>;
export interface TaskPage extends Omit<Schemas['TaskPageDto'], 'items'> {
  items: Task[];
}
export type CreateTask = Schemas['CreateTaskDto'];
export type ReplaceTask = Schemas['ReplaceTaskDto'];
export type ChangeTask = Schemas['ChangeTaskDto'];
export type Problem = Schemas['ProblemDto'];
