import fc from 'fast-check';
import type { AdaptiveItem, AdaptiveTest } from '.';
import { adaptiveLevels, nextAdaptiveItem } from '.';
import { randomFrom, simulatedBank } from './simulate.testing';

const next = randomFrom(29);
const bank = simulatedBank(5, 8, 0.5, next);
const items: AdaptiveItem[] = bank.items.map(({ competency, ...item }, index) => ({
  ...item,
  id: `i${index}`,
  competencyId: competency,
  ordinal: 1 + Math.floor((index % 8) / 3),
  asked: true,
}));
const test1: AdaptiveTest = { items, correlation: 0.5, most: 6, error: 0.6 };

const sit = (test: AdaptiveTest, person = bank.somebody()): Map<string, boolean> => {
  const given = new Map<string, boolean>();
  for (;;) {
    const id = nextAdaptiveItem(test, given, next());
    if (id === null) return given;
    const item = items.find((each) => each.id === id)!;
    given.set(id, bank.solves(person, { ...item, competency: item.competencyId }));
  }
};
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
const counts = (given: ReadonlyMap<string, boolean>) =>
  bank.items.reduce((by, { competency }, index) => {
    by.set(competency, (by.get(competency) ?? 0) + Number(given.has(`i${index}`)));
    return by;
  }, new Map<string, number>());

describe('an adaptive test', () => {
  const sittings = Array.from({ length: 120 }, () => sit(test1));
  const asked = mean(sittings.map(({ size }) => size));

  test('ends where each competency is known as well as was asked for, or asked about as often as it may be', () => {
    for (const given of sittings)
      for (const { competencyId, ability } of adaptiveLevels(test1, given))
        if (ability.error > test1.error) expect(counts(given).get(competencyId)).toBe(test1.most);
  });
  test('asks about each competency, and about each alike while none is known well enough', () => {
    for (const given of sittings)
      expect([...counts(given).values()].every((count) => count >= 1 && count <= 6)).toBe(true);
    const unsure = [...counts(sit({ ...test1, most: 3, error: 0.1 })).values()];
    expect(unsure).toEqual([3, 3, 3, 3, 3]);
  });
  test('knows more from as many items than a test that asks everybody the same', () => {
    const each = Math.round(asked / 5);
    const fixed = items.filter((_, index) => [0, 4, 7, 2, 5, 1, 3, 6].indexOf(index % 8) < each);
    const errors = (given: ReadonlyMap<string, boolean>) =>
      adaptiveLevels(test1, given).map(({ ability }) => ability.error);
    const same = Array.from({ length: 120 }, () => {
      const person = bank.somebody();
      return new Map(fixed.map((item) => [item.id, bank.solves(person, { ...item, competency: item.competencyId })]));
    });
    expect(asked).toBeLessThanOrEqual(fixed.length + 0.5 * 5);
    expect(mean(sittings.flatMap(errors))).toBeLessThan(mean(same.flatMap(errors)));
  });
  test('begins each competency with one of three items, by lot, and shows no item to everybody', () => {
    for (const { id } of items) {
      const first = mean(sittings.map((given) => Number([...given.keys()].slice(0, 5).includes(id))));
      expect(first).toBeLessThan(0.5);
      expect(mean(sittings.map((given) => Number(given.has(id))))).toBeLessThan(1);
    }
  });
  test('never asks an item that was retired, nor one twice, and goes on where it was', () => {
    const some = { ...test1, items: items.map((item, index) => ({ ...item, asked: index % 2 === 0 })) };
    const given = sit(some);
    expect([...given.keys()].every((id) => Number(id.slice(1)) % 2 === 0)).toBe(true);
    const half = new Map([...given].slice(0, 7));
    expect(nextAdaptiveItem(some, half, 0.4)).toBe(nextAdaptiveItem(some, new Map(half), 0.4));
  });
});

describe('levels of calibrated items', () => {
  const answers = fc.array(fc.tuple(fc.nat({ max: items.length - 1 }), fc.boolean()), { minLength: 1, maxLength: 12 });
  test('never fall by solving an item instead of missing it, in its competency and in the others', () => {
    fc.assert(
      fc.property(answers, fc.nat({ max: items.length - 1 }), (said, one) => {
        const given = new Map(said.map(([index, solved]) => [`i${index}`, solved]));
        const levels = (solved: boolean) => adaptiveLevels(test1, new Map([...given, [`i${one}`, solved]]));
        const missed = levels(false);
        levels(true).forEach((level, index) => {
          expect(level.estimate).toBeGreaterThanOrEqual(missed[index]!.estimate - 1e-9);
          expect(level.level).toBeGreaterThanOrEqual(missed[index]!.level);
        });
      }),
      { numRuns: 40 },
    );
  });
  test('are told of competencies that were asked about, and lie near where people are', () => {
    const given = new Map([['i0', true]]);
    expect(adaptiveLevels(test1, given).map(({ competencyId }) => competencyId)).toEqual(['c0']);
    const near = Array.from({ length: 100 }, () => {
      const person = bank.somebody();
      return adaptiveLevels(test1, sit(test1, person)).map(({ competencyId, ability }) => ({
        off: ability.mean - (person.get(competencyId) ?? 0),
        error: ability.error,
      }));
    }).flat();
    // As far off as the errors say.
    const ratio = mean(near.map(({ off }) => off ** 2)) / mean(near.map(({ error }) => error ** 2));
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.2);
  });
});
