import type { QueryRunner } from 'typeorm';

/** A trigger of the log that takes all rows of a statement. Its function has the same name. */
interface StatementTrigger {
  name: string;
  /** As SQL spells it, up to the table. */
  event: string;
  /** How the function calls the rows. */
  referencing: string;
}

/**
 * Gives every table of the log its triggers anew, with the arguments that they have.
 *
 * @param events those that are logged row by row
 * @param trigger is dropped, and made where `isWanted`
 */
export const recreateLogTriggers = (
  runner: QueryRunner,
  events: string,
  { name, event, referencing }: StatementTrigger,
  isWanted: boolean,
): Promise<unknown> =>
  runner.query(`
  do $do$
  declare
    found record;
    arguments text;
  begin
    for found in
      select tgrelid::regclass as place, tgargs from pg_trigger where tgname = 'log_row'
    loop
      select string_agg(quote_literal(argument), ', ') into arguments
        from unnest(string_to_array(rtrim(encode(found.tgargs, 'escape'), '\\000'), '\\000')) argument;
      execute format('drop trigger log_row on %s', found.place);
      execute format('drop trigger if exists ${name} on %s', found.place);
      execute format('create trigger log_row after ${events} on %s
                      for each row execute function app.log_row(%s)', found.place, arguments);
      if ${String(isWanted)} then
        execute format('create trigger ${name} after ${event} on %s referencing ${referencing}
                        for each statement execute function app.${name}(%s)', found.place, arguments);
      end if;
    end loop;
  end $do$`);
