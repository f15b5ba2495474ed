import type { Client } from 'pg';
import { clientClass } from './client.js';
import { databaseOf, loginOf, type Role, ROLES, withLogin } from './roles.js';

/** Serialises two starts against one database; the number has no meaning beyond being ours. */
const PROVISION_LOCK = 7_453_921;

/**
 * Which role reads and writes the tables of which schema; another may be let in to call its
 * functions. The migrator owns all of them.
 */
const SCHEMAS: readonly { schema: string; role: Role; caller?: Role }[] = [
  { schema: 'auth', role: 'web' },
  { schema: 'app', role: 'api' },
  { schema: 'trust', role: 'api', caller: 'web' },
];

/**
 * Makes the three logins and the schemas, or brings them up to date. Safe to repeat.
 *
 * The web login reaches the tables of schema `auth` alone, the API login those of `app` and of
 * `trust`, where the two tell each other which sessions have ended; both get plain reads and
 * writes on tables the migrator creates there, and own nothing.
 *
 * @param adminUrl a login that may create roles and schemas in the database it names
 * @param passwords one for each role
 * @returns a connection URL for each role
 * @throws Error in one line when the login may not create roles
 */
export async function provision(
  adminUrl: string,
  passwords: Record<Role, string>,
): Promise<Record<Role, string>> {
  const database = databaseOf(adminUrl);
  const ProvisionClient = clientClass();
  const client = new ProvisionClient({
    connectionString: adminUrl,
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PROVISION_LOCK]);
    for (const role of ROLES) await ensureLogin(client, loginOf(database, role), passwords[role]);
    await ensureSchemas(client, database);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new Error(
      `the login of DATABASE_URL may not create roles in "${database}": use one with CREATEROLE that owns the database (${(error as Error).message})`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
  return Object.fromEntries(
    ROLES.map((role) => [role, withLogin(adminUrl, loginOf(database, role), passwords[role])]),
  ) as Record<Role, string>;
}

async function ensureLogin(client: Client, login: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(
    `${verb} role ${client.escapeIdentifier(login)} login nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
  );
}

async function ensureSchemas(client: Client, database: string): Promise<void> {
  const id = (name: string) => client.escapeIdentifier(name);
  const migrator = id(loginOf(database, 'migrator'));
  // A migration that row-level security would hide rows from fails, in place of passing them over.
  await client.query(`alter role ${migrator} set row_security = off`);
  await client.query(`
    revoke all on database ${id(database)} from public;
    revoke create on schema public from public;
    grant connect, create on database ${id(database)} to ${migrator};
    grant ${migrator} to current_user;`);
  for (const { schema, role, caller } of SCHEMAS) {
    const login = id(loginOf(database, role));
    await client.query(`
      grant connect on database ${id(database)} to ${login};
      create schema if not exists ${schema} authorization ${migrator};
      grant usage on schema ${schema} to ${login};
      alter default privileges for role ${migrator} in schema ${schema}
        grant select, insert, update, delete on tables to ${login};`);
    if (caller) {
      await client.query(`grant usage on schema ${schema} to ${id(loginOf(database, caller))}`);
    }
  }
}
