/** What a program may do in the database; each has a login of its own. */
export type Role = 'migrator' | 'web' | 'api';

export const ROLES: readonly Role[] = ['migrator', 'web', 'api'];

/**
 * The login of a role. Logins belong to the whole server, so they carry the database's name:
 * two databases on one server do not share any.
 */
export const loginOf = (database: string, role: Role) => `${database}_${role}`;

/** The database that a connection URL names. */
export const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

/** The same server and database, reached as somebody else. */
export function withLogin(url: string, login: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(login);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

/** The same server and login, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}
