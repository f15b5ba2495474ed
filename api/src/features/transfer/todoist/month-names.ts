/** Names of months by their language, each with its number from 1. */
const known = new Map<string, Map<string, number>>();

const STYLES = ['long', 'short'] as const;

/** The number of a month, by its whole name or its usual abbreviation in that language. */
export function monthNamed(name: string, language: string): number | undefined {
  const months = known.get(language) ?? namesIn(language);
  known.set(language, months);
  return months.get(plain(name));
}

/** Also as it stands beside a day, which in many languages is another form. */
function namesIn(language: string): Map<string, number> {
  const names = new Map<string, number>();
  // In Britain the ninth is Sept.
  const locales = language === 'en' ? ['en', 'en-GB'] : [language];
  for (const month of STYLES) {
    for (const [locale, day] of locales.flatMap(
      (each) =>
        [
          [each, 'numeric'],
          [each, undefined],
        ] as const,
    )) {
      const format = new Intl.DateTimeFormat(locale, { month, day, timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1) {
        const parts = format.formatToParts(Date.UTC(2026, index, 15));
        const name = parts.find(({ type }) => type === 'month')!.value;
        if (!names.has(plain(name))) names.set(plain(name), index + 1);
      }
    }
  }
  return names;
}

const plain = (name: string) => name.toLowerCase().replaceAll('.', '').normalize();

/** The language of a DATE_LANG, where its months are known; otherwise English. */
export function languageOf(code: string): string {
  const [, language] = /^([a-z]{2,3})(?:[-_]|$)/i.exec(code) ?? [];
  if (language === undefined) return 'en';
  return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? language : 'en';
}
