import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldText } from '../../api/src/platform/text/fold-text.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
});
afterAll(() => api.close());

/** Two spellings of one text, by script. */
const PAIRS: Record<string, [string, string][]> = {
  Latin: [
    ['Crème brûlée', 'creme brulee'],
    ['STRASSE', 'straße'],
    ['Łódź', 'lodz'],
    ['Smørrebrød', 'SMORREBROD'],
    ['Ærø', 'aero'],
    ['œuvre', 'OEUVRE'],
    ['İstanbul', 'istanbul'],
    ['ısı', 'isi'],
    ['Þór', 'thor'],
    ['Đà Nẵng', 'da nang'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['ﬁnish', 'finish'],
    ['ＷＩＤＥ', 'wide'],
    ['Ｎｏ１', 'no1'],
    ['co\u00adoperate', 'cooperate'],
    ['Ŧemp', 'temp'],
  ],
  Greek: [
    ['ΟΔΟΣ', 'οδος'],
    ['οδοσ', 'οδος'],
    ['Άνθρωπος', 'ανθρωποσ'],
    ['ΣΊΣΥΦΟΣ', 'σισυφος'],
    ['ᾠδή', 'ωδη'],
    ['Ϊος', 'ΙΟΣ'],
  ],
  Cyrillic: [
    ['Ёлка', 'елка'],
    ['ХЛЕБ', 'хлеб'],
    ['Київ', 'киів'],
    ['Майка', 'маика'],
  ],
  Armenian: [
    ['ՀԱՅԱՍՏԱՆ', 'հայաստան'],
    ['Գիրք', 'գիրք'],
  ],
  Georgian: [
    ['ᲙᲐᲕᲐ', 'კავა'],
    ['ᲬᲘᲒᲜᲘ', 'წიგნი'],
  ],
  Hebrew: [
    ['שָׁלוֹם', 'שלום'],
    ['סֵפֶר', 'ספר'],
    ['שׁוק', 'שוק'],
    ['מים', 'מימ'],
    ['דרך', 'דרכ'],
    ['ארץ', 'ארצ'],
  ],
  Arabic: [
    ['كِتَاب', 'كتاب'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['إسلام', 'اسلام'],
    ['آمال', 'امال'],
    ['مدرسة', 'مدرسه'],
    ['مصطفى', 'مصطفي'],
    ['ســـلام', 'سلام'],
    ['کتابی', 'كتابي'],
    ['رقم ٤٢', 'رقم 42'],
    ['ۀشماره ۷', 'ۀشماره 7'],
    ['ﷲ', 'الله'],
  ],
  Syriac: [['ܫܠܳܡܳܐ', 'ܫܠܡܐ']],
  Devanagari: [
    ['फ़ोन', 'फोन'],
    ['ज़मीन', 'जमीन'],
    ['क्\u200dष', 'क्ष'],
    ['कक्षा १२', 'कक्षा 12'],
  ],
  Bengali: [['বাড়ি', 'বাডি']],
  Gurmukhi: [['ਖ਼ਬਰ', 'ਖਬਰ']],
  Han: [
    ['金\ufe00', '金'],
    ['⼈口', '人口'],
    ['㍿', '株式会社'],
    ['神', '神'],
  ],
  Katakana: [
    ['ｶﾞﾗｽ', 'ガラス'],
    ['ﾊﾟﾝ', 'パン'],
    ['ハ\u309aン', 'パン'],
  ],
  Hiragana: [['か\u3099くせい', 'がくせい']],
  Hangul: [
    ['\u1112\u1161\u11ab국', '한국'],
    ['ﾡ', 'ᄀ'],
  ],
  Thai: [['นำ\u200bเข้า', 'นำเข้า']],
  Cherokee: [['ꭰᎢ', 'ᎠᎢ']],
  Deseret: [['𐐀𐐁', '𐐨𐐩']],
  Emoji: [
    ['❤️', '❤'],
    ['👩‍💻', '👩💻'],
  ],
  Letterlike: [
    ['ℌello', 'hello'],
    ['№ 5', 'no 5'],
    ['²', '2'],
    ['𝒯ask', 'task'],
  ],
};
const TABLE = Object.entries(PAIRS).flatMap(([script, pairs]) =>
  pairs.map(([one, other]) => ({ script, one, other })),
);

const titles = async (q: string) => {
  const page = await api.http.get(ann.tasks).query({ q }).set(ann.bearer).expect(200);
  return (page.body as { items: { title: string }[] }).items.map(({ title }) => title);
};
const createLabel = (name: string) =>
  api.http.post(`/api/${ann.id}/labels`).set(ann.bearer).send({ name });

describe('two spellings of one text', () => {
  it('are in a table of 70 pairs and 15 scripts at least', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(70);
    expect(Object.keys(PAIRS).length).toBeGreaterThanOrEqual(15);
  });

  it.each(TABLE)('are found by each other: $one, $other ($script)', async ({ one, other }) => {
    await makeTask(api, ann, { title: one });
    await makeTask(api, ann, { title: other });
    expect(await titles(one)).toEqual(expect.arrayContaining([one, other]));
    expect(await titles(other)).toEqual(expect.arrayContaining([one, other]));
  });

  it.each(TABLE)('name one label: $one, $other ($script)', async ({ one, other }) => {
    const made = await createLabel(`${one} label`);
    const taken = await createLabel(`${other} label`);
    expectProblem(taken, 'label_exists');
    const { current } = taken.body as { current: object };
    if (made.status === 201) expect(current).toEqual(made.body);
  });

  it('are folded alike by the API and by PostgreSQL', async () => {
    for (const text of TABLE.flatMap(({ one, other }) => [one, other])) {
      const [row] = await api.database.sql('select app.fold($1) as folded', [text]);
      expect({ text, folded: row!['folded'] }).toEqual({ text, folded: foldText(text) });
    }
  });
});

describe('a word inside a run without blanks', () => {
  it.each([
    { title: '买牛奶和面包', q: '牛奶' },
    { title: '买牛奶和面包', q: '包' },
    { title: '買い物リストを作る', q: 'リスト' },
    { title: 'ซื้อนมและขนมปัง', q: 'ขนมปัง' },
    { title: 'ຊື້ນົມ', q: 'ນົມ' },
    { title: 'ទិញទឹកដោះគោ', q: 'ទឹក' },
    { title: 'နွားနို့ဝယ်ရန်', q: 'ဝယ်' },
    { title: 'Buy牛奶today', q: '奶 today' },
    { title: 'Party🎉🎂', q: '🎂' },
  ])('is found: $q in $title', async ({ title, q }) => {
    ann = await makePerson();
    await makeTask(api, ann, { title });
    await makeTask(api, ann, { title: 'Something else' });
    expect(await titles(q)).toEqual([title]);
  });

  it.each(['🎉', ' !?', '—', '\u0301', '奶牛'])('finds nothing by %s', async (q) => {
    ann = await makePerson();
    await makeTask(api, ann, { title: '买牛奶和面包' });
    expect(await titles(q)).toEqual([]);
  });
});
