import type { components } from './schema.gen.js';

type Schemas = components['schemas'];

export type Task = Schemas['TaskDto'];
export type TaskPage = Schemas['TaskPageDto'];
export type CreateTask = Schemas['CreateTaskDto'];
export type ReplaceTask = Schemas['ReplaceTaskDto'];
export type ChangeTask = Schemas['ChangeTaskDto'];
export type Problem = Schemas['ProblemDto'];
