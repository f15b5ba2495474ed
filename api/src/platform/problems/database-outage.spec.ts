import { describe, expect, it } from '@jest/globals';
import { isDatabaseOutage, isStatementTimeout } from './database-outage.js';

const error = (message: string, code?: string) => Object.assign(new Error(message), { code });

describe('an error of the database', () => {
  it.each([
    { fault: error('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED') },
    { fault: error('terminating connection due to administrator command', '57P01') },
    { fault: error('the database system is starting up', '57P03') },
    { fault: error('sorry, too many clients already', '53300') },
    { fault: error('connection failure', '08006') },
    { fault: error('Connection terminated unexpectedly') },
    { fault: error('Query runner already released. Cannot run queries anymore.') },
    {
      fault: error(
        'Database connection provided by a query runner was already released, cannot continue to use its querying methods anymore.',
      ),
    },
    { fault: error('Connection terminated due to connection timeout') },
    { fault: error('timeout exceeded when trying to connect') },
    { fault: error('Client has encountered a connection error and is not queryable') },
  ])('means "not now": $fault.message', ({ fault }) => {
    expect(isDatabaseOutage(fault)).toBe(true);
  });

  it.each([
    { fault: error('violates check constraint', '23514') },
    { fault: error('permission denied for table task', '42501') },
    { fault: error('relation "app.task" does not exist', '42P01') },
    { fault: error('a title about a Connection terminated early') },
    { fault: error('no code', '08') },
    // It does answer: it says how long it has worked.
    { fault: error('canceling statement due to statement timeout', '57014') },
    { fault: null },
    { fault: 'ECONNREFUSED' },
  ])('is no outage: $fault', ({ fault }) => {
    expect(isDatabaseOutage(fault)).toBe(false);
  });

  it('tells a statement that ran too long from one that gets no answer', () => {
    expect(isStatementTimeout(error('canceling statement due to statement timeout', '57014'))).toBe(
      true,
    );
    expect(isStatementTimeout(error('server is shutting down', '57P01'))).toBe(false);
    expect(isStatementTimeout(null)).toBe(false);
  });
});
