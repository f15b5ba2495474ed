import { CreateTask1795200000000 } from './1795200000000-create-task.js';

/** In the order in which they run. */
export const migrations = [CreateTask1795200000000];
