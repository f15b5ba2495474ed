import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { LINK_LIFE } from './link-life';

/** Better Auth makes these links as JWTs, which nothing ends before they expire. */
type LinkKind = 'confirm' | 'change';

/**
 * Ends every link of an account when its password or address changes, or the account is deleted.
 * `value` is the user's id, with the kind of link in front of those of `mailLinks`. A trigger does
 * so in the same transaction, whoever writes.
 */
export const LINK_TRIGGERS = `
  create index if not exists verification_value on auth.verification (value);
  create or replace function auth.end_links() returns trigger language plpgsql as $$
  declare
    owner text := case when tg_table_name = 'account'
      then to_jsonb(old) ->> 'userId' else to_jsonb(old) ->> 'id' end;
  begin
    delete from auth.verification where value in (owner, 'confirm:' || owner, 'change:' || owner);
    return null;
  end $$;
  create or replace trigger links_end_with_password
    after update of password on auth.account for each row
    when (old.password is distinct from new.password) execute function auth.end_links();
  create or replace trigger links_end_with_address
    after update of email on auth."user" for each row
    when (old.email is distinct from new.email) execute function auth.end_links();
  create or replace trigger links_end_with_account
    after delete on auth."user" for each row execute function auth.end_links();`;

const KEEP = `
  insert into auth.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
  values (gen_random_uuid(), $1, $2, now() + make_interval(secs => $3), now(), now())`;

// Of two requests with links of one kind at once, the second finds nothing left to delete.
const USE = `
  delete from auth.verification where value = $2 and exists (
    select from auth.verification where identifier = $1 and value = $2 and "expiresAt" > now())`;

const identifierOf = (token: string) => createHash('sha256').update(token).digest('base64url');

export type MailLinks = ReturnType<typeof mailLinks>;

/** The links in letters that work while a row of theirs is kept, each once. */
export function mailLinks(pool: Pool) {
  return {
    async keep(kind: LinkKind, userId: string, token: string): Promise<void> {
      await pool.query(KEEP, [identifierOf(token), `${kind}:${userId}`, LINK_LIFE]);
    },
    /** Uses a link and ends the others of its kind. @returns false where it works no longer */
    async use(kind: LinkKind, userId: string, token: string): Promise<boolean> {
      const { rowCount } = await pool.query(USE, [identifierOf(token), `${kind}:${userId}`]);
      return Boolean(rowCount);
    },
  };
}
