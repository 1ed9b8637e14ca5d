import type { ItemTexts } from '@baobab/domain/assessment/item';
import { earnedByLength, guessOf } from '@baobab/domain/assessment/item';
import { WorkingDatabase } from '../../database/working-database.testing';

interface Item {
  code: string;
  kind: 'single' | 'multiple' | 'case';
  right: number;
  texts: ItemTexts;
}

let database: WorkingDatabase;
let bank: Item[];

beforeAll(async () => {
  database = await WorkingDatabase.open();
  bank = await database.rows(
    `select code, kind, right_options::int as right, texts from item
     where organisation_id is null and kind in ('single', 'multiple', 'case') order by code`,
  );
});
afterAll(() => database?.close());

const optionsOf = ({ texts }: Item, language: string) => texts[language]?.options ?? [];
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
/** What somebody earns by chance, who chooses as many options as are asked for. */
const chanceOf = (items: readonly Item[]) =>
  mean(items.map((item) => guessOf({ ...item, options: optionsOf(item, 'en').length })));

/** More than chance by so much may be luck in so few items; what it was before was three times chance. */
const margin = 0.08;

describe.each(['en', 'ar'])('over the bank that Baobab publishes, in %s', (language) => {
  test.each(['longest', 'shortest'] as const)('choosing the %s options earns no more than guessing', (chosen) => {
    const earned = bank.map((item) => earnedByLength(optionsOf(item, language), item.right, chosen));
    expect(bank.length).toBeGreaterThan(60);
    expect(mean(earned)).toBeLessThan(chanceOf(bank) + margin);
  });

  test('the right one of four options is the only longest in at most a third, and the only shortest in at most a third', () => {
    const single = bank.filter(({ right }) => right === 1);
    for (const chosen of ['longest', 'shortest'] as const) {
      const only = single.filter((item) => earnedByLength(optionsOf(item, language), 1, chosen) === 1);
      expect(only.length / single.length).toBeLessThanOrEqual(1 / 3);
    }
  });

  test('no place in the order of lengths gives the right one away', () => {
    const single = bank.filter(({ right }) => right === 1);
    const places = single.map((item) => {
      const [right, ...wrong] = optionsOf(item, language).map(({ length }) => length);
      return wrong.filter((length) => length > (right ?? 0)).length;
    });
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter((each) => each === place).length / places.length;
      expect(share).toBeLessThan(chanceOf(single) + 0.2);
      expect(share).toBeGreaterThan(0.08);
    }
  });

  test('no item has an option twice', () => {
    for (const item of bank) expect(new Set(optionsOf(item, language)).size).toBe(optionsOf(item, language).length);
  });
});
