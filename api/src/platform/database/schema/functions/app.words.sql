-- The words of texts, for the search index. A word is cut at 64 characters: an index takes no row
-- above 2,700 bytes. Scripts that put no blanks between words (Thai, Lao, Myanmar, Khmer, kana,
-- bopomofo, Han), arrows, symbols and emoji are runs: a run gives each of its characters with the
-- one behind it. Viramas belong to words: they join two consonants of an Indic script.
create or replace function app.words(variadic texts text[]) returns setof text
  language sql immutable parallel safe as $$
  select distinct case when part ~ '^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u3005-\u3007\u3040-\u30fa\u30fc-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U0001f000-\U0001fbff\U00020000-\U0003ffff]' then substr(part, n, 2) else left(part, 64) end
  from regexp_split_to_table(
      regexp_replace(app.fold(array_to_string(texts, ' ')), '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u3005-\u3007\u3040-\u30fa\u30fc-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U0001f000-\U0001fbff\U00020000-\U0003ffff]+)', ' \1 ', 'g')
        collate pg_c_utf8,
      '[^[:alnum:]\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u3005-\u3007\u3040-\u30fa\u30fc-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U0001f000-\U0001fbff\U00020000-\U0003ffff\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]+') part,
    generate_series(1, case when part ~ '^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u3005-\u3007\u3040-\u30fa\u30fc-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U0001f000-\U0001fbff\U00020000-\U0003ffff]' then length(part) else 1 end) n
  where part <> ''
$$;
