// @ts-check
import pg from 'pg';

/**
 * Milliseconds. More than a machine that is short of processor time needs for one row: a page that
 * comes late is better than a 503 in its place.
 */
const TIMEOUT_MS = 5_000;

/** A connection that is lost fails its statement; without a listener it would end the process. */
class Client extends pg.Client {
  /** @param {string | pg.ClientConfig} [config] */
  constructor(config) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * Asks the database whether it answers, on a connection of its own: those of web's pool may all be
 * in use. Whoever asks while a question is under way shares its answer.
 *
 * @param {string | undefined} url
 * @returns {() => Promise<boolean>}
 */
export function databaseHealth(url) {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'taskward-web-health',
    max: 1,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    Client,
  });
  pool.on('error', () => undefined);
  /** @type {Promise<boolean> | undefined} */
  let asking;
  const ask = async () => {
    try {
      await pool.query('select 1');
      return true;
    } catch {
      return false;
    } finally {
      asking = undefined;
    }
  };
  return () => (asking ??= ask());
}
