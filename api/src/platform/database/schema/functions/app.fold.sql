-- One folding of text for search and for the names of labels (decision 0057). api/src/platform/text/fold-
-- text.ts repeats it for names. Compatibility decomposition separates accents from letters; the
-- first pattern removes them, with vowel signs and invisible characters.
create or replace function app.fold(folded text) returns text
  language sql immutable parallel safe as $$
  select normalize(
    replace(replace(replace(replace(
      translate(
        lower(regexp_replace(normalize(folded, NFKD), '[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u093c\u09bc\u0a3c\u0abc\u0b3c\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]', '', 'g') collate pg_c_utf8),
        'łøđðħıŧςىیکةٱךםןףץ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९',
        'loddhitσييكهاכמנפצ012345678901234567890123456789'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), NFC)
$$;
