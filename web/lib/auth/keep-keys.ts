import 'server-only';
import { createJwk, type Jwk } from 'better-auth/plugins';
import { readEnv } from '../../config/env';
import { getPool } from '../database';
import { jwtOptions } from './jwt-options';
import { getAuth } from './server';
import { rotation } from './signing-keys';

/** Milliseconds between two looks. */
const INTERVAL = 10 * 60_000;
/** Serialises instances of web; the number has no meaning beyond being ours. */
const LOCK = 7_453_922;

/**
 * In `jwks` mode: sees to it that there is a key before the first visit, and rotates keys. A look
 * that fails is taken again at the next interval.
 */
export async function watchKeys(): Promise<void> {
  if (readEnv().JWT_MODE !== 'jwks') return;
  const look = () =>
    keepKeys().catch((error: unknown) => {
      console.error(`the signing keys could not be looked after: ${String(error)}`);
    });
  setInterval(() => void look(), INTERVAL).unref();
  await look();
}

async function keepKeys(): Promise<void> {
  const client = await getPool().connect();
  let done = false;
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const context = await getAuth().$context;
    const keys = await context.adapter.findMany<Jwk>({ model: 'jwks' });
    const { create, remove } = rotation(keys, Date.now());
    if (create) {
      await createJwk({ context } as Parameters<typeof createJwk>[0], jwtOptions(readEnv()));
    }
    await client.query('delete from auth.jwks where id = any($1)', [remove.map(({ id }) => id)]);
    await client.query('commit');
    done = true;
  } finally {
    // Otherwise its transaction is still open: away with the connection.
    client.release(!done);
  }
}
