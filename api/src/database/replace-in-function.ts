import type { QueryRunner } from 'typeorm';

/**
 * Changes some text of a function. The rest stays as the migrations before have made
 * it.
 *
 * @param name in schema app, where it names no other
 * @throws QueryFailedError where `old` is not in it
 */
export const replaceInFunction = (
  runner: QueryRunner,
  name: string,
  old: string,
  wanted: string,
): Promise<unknown> => {
  const place = name.includes('.') ? name : `app.${name}`;
  return runner.query(`
    do $do$
    declare source text := pg_get_functiondef('${place}'::regproc);
    begin
      if position($old$${old}$old$ in source) = 0 then
        raise exception '${place} is not as expected';
      end if;
      execute replace(source, $old$${old}$old$, $new$${wanted}$new$);
    end $do$`);
};
