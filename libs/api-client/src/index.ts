export { type ApiClient, createApiClient } from './client.js';
export type { components, operations, paths } from './schema.gen.js';
export type { ChangeTask, CreateTask, Problem, ReplaceTask, Task, TaskPage } from './models.js';
