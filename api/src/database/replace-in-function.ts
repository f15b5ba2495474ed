import type { QueryRunner } from 'typeorm';

/**
 * Changes some text of a function of schema app. The rest stays as the migrations before have made
 * it.
 *
 * @throws QueryFailedError where `old` is not in it
 */
export const replaceInFunction = (
  runner: QueryRunner,
  name: string,
  old: string,
  wanted: string,
): Promise<unknown> =>
  runner.query(`
    do $do$
    declare source text := pg_get_functiondef('app.${name}'::regproc);
    begin
      if position($old$${old}$old$ in source) = 0 then
        raise exception 'app.${name} is not as expected';
      end if;
      execute replace(source, $old$${old}$old$, $new$${wanted}$new$);
    end $do$`);
