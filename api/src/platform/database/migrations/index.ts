import { CreateSchema1796310000000 } from './1796310000000-create-schema.js';

/** In the order in which they run. */
export const migrations = [CreateSchema1796310000000];
