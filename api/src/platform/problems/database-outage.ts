/** SQLSTATEs (PostgreSQL, appendix A) that say: not now. The first two digits are a class. */
const CLASSES = [
  '08', // connection exceptions
  '53', // too many connections, no memory, no disk
];
const STATES = [
  '55P03', // lock not available in time
  '57P01', // admin shutdown
  '57P02', // crash shutdown
  '57P03', // starting up or shutting down
  '57P05', // idle session timeout
];

const SYSTEM_CALLS = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/** What pg says in words alone: a lost connection, or none to be had in time. */
const WORDS =
  /^(Connection terminated|Client (has encountered a connection error|was closed) and is not queryable|timeout exceeded when trying to connect|Query read timeout)/;

/** What TypeORM says of a transaction whose connection was lost between two of its statements. */
const LOST_BETWEEN =
  /^(Query runner already released|Database connection provided by a query runner was already released)/;

/** True where PostgreSQL ended a statement that ran for longer than statement_timeout. */
export const isStatementTimeout = (error: unknown): boolean =>
  (error as { code?: unknown } | null | undefined)?.code === '57014';

/** True where an error says that the database cannot answer now, and the request is not to blame. */
export function isDatabaseOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message } = error as { code?: unknown; message?: unknown };
  const state = typeof code === 'string' ? code : '';
  return (
    STATES.includes(state) ||
    SYSTEM_CALLS.includes(state) ||
    (state.length === 5 && CLASSES.includes(state.slice(0, 2))) ||
    (typeof message === 'string' && (WORDS.test(message) || LOST_BETWEEN.test(message)))
  );
}
