export { CLOCK_TOLERANCE, type ClockComparison, compareClocks } from './clock.js';
export { clientClass, SILENCE_MS } from './client.js';
export { poolOptions } from './connection.js';
export { createPool } from './pool.js';
export { provision } from './provision.js';
export { type Role, ROLES, databaseOf, loginOf, withDatabase, withLogin } from './roles.js';
