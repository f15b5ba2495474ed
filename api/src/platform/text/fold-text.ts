/**
 * Signs that are left out where text is compared: accents, the points of Hebrew and Arabic and what
 * lengthens an Arabic line, nuktas, and characters that join, part or style others without a shape
 * of their own. Vowel signs of Indic scripts and tone marks of Thai make other words, and stay.
 */
const MARKS =
  // eslint-disable-next-line no-misleading-character-class -- each is meant by itself
  /[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u093c\u09bc\u0a3c\u0abc\u0b3c\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/gu;

/** Letters that no decomposition takes apart, and forms of one letter by its place in a word. */
const LETTERS = 'łøđðħıŧςىیکةٱךםןףץ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९';
const PLAIN = 'loddhitσييكهاכמנפצ012345678901234567890123456789';
const PAIRS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

const FOLDED = new Map([
  ...[...LETTERS].map((letter, n) => [letter, [...PLAIN][n]!] as const),
  ...Object.entries(PAIRS),
]);

/**
 * Text as it is compared, for names of labels: without case, accents and compatibility forms.
 * app.fold() is the same in SQL, for search; test/api/folding.spec.ts compares the two.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, (letter) => FOLDED.get(letter) ?? letter)
    .normalize('NFC');
