import fc from 'fast-check';
import type { CalibratedItem } from '.';
import { adaptiveLevels, calibrate, informationOf, nextCompetency, nextItem, probabilityOf, reliability } from '.';
import { lsat6 } from './lsat6.testing';
import { normal, randomFrom } from './simulate.testing';

const item: fc.Arbitrary<CalibratedItem> = fc.record({
  discrimination: fc.double({ min: 0.2, max: 3, noNaN: true }),
  difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
});

describe('LSAT6 by marginal maximum likelihood', () => {
  const found = calibrate(lsat6);
  test('reproduces the published likelihood', () => {
    expect(found).toMatchObject({ converged: true, people: 1_000 });
    expect(found.logLikelihood).toBeCloseTo(-2466.653, 3);
  });
  test('reproduces the published difficulties and discriminations', () => {
    const [b, a] = [
      [-3.3597, -1.3696, -0.2799, -1.8659, -3.1236],
      [0.8254, 0.7229, 0.8905, 0.6886, 0.6575],
    ];
    found.items.forEach(({ difficulty, discrimination }, index) => {
      expect(Math.abs(difficulty - b![index]!)).toBeLessThan(3e-3);
      expect(Math.abs(discrimination - a![index]!)).toBeLessThan(1e-3);
    });
  });
  test('reproduces the published abilities of who solves nothing and who solves all', () => {
    const items = found.items.map((item, index) => ({
      ...item,
      id: `${index}`,
      competencyId: 'law',
      ordinal: 1,
      asked: true,
    }));
    const of = (solved: boolean) => {
      const given = new Map(items.map(({ id }) => [id, solved]));
      return adaptiveLevels({ items, correlation: null, most: 5, error: 0.5 }, given)[0]!.ability;
    };
    expect(of(false).mean).toBeCloseTo(-1.897, 2);
    expect(of(false).error).toBeCloseTo(0.801, 2);
    expect(of(true).mean).toBeCloseTo(0.646, 2);
    expect(of(true).error).toBeCloseTo(0.859, 2);
  });
  test('tells how sure it is, and finds that the model fits', () => {
    for (const { difficultyError, discriminationError, misfit, answers } of found.items) {
      expect(answers).toBe(1_000);
      expect(discriminationError).toBeGreaterThan(0.1);
      expect(discriminationError).toBeLessThan(0.3);
      expect(difficultyError).toBeLessThan(1);
      expect(misfit).toBeLessThan(0.05);
    }
    found.items.forEach(({ share }, index) => expect(share).toBeCloseTo([0.924, 0.709, 0.553, 0.763, 0.87][index]!, 9));
  });
});

describe('calibration', () => {
  test('finds the parameters that answers were made from, also where each person answered some items only', () => {
    const next = randomFrom(7);
    const made = [-1.5, -0.5, 0, 0.5, 1.5, 0.8].map((difficulty, index) => ({
      difficulty,
      discrimination: 0.8 + index * 0.2,
    }));
    const answers = Array.from({ length: 3_000 }, () => {
      const ability = normal(next);
      return made.map((each, index) =>
        (index + Math.floor(next() * 6)) % 6 === 0 ? null : next() < probabilityOf(each, ability),
      );
    });
    const { items, converged } = calibrate(answers);
    expect(converged).toBe(true);
    items.forEach((found, index) => {
      // Within three standard errors of what it was made from.
      expect(Math.abs(found.difficulty - made[index]!.difficulty)).toBeLessThan(3 * found.difficultyError);
      expect(Math.abs(found.discrimination - made[index]!.discrimination)).toBeLessThan(3 * found.discriminationError);
    });
  });

  test('flags an item that tells nothing, one that all solve, and one that the able miss', () => {
    const next = randomFrom(11);
    const good = [-1, 0, 1].map((difficulty) => ({ difficulty, discrimination: 1.5 }));
    const answers = Array.from({ length: 1_500 }, () => {
      const ability = normal(next);
      return [
        ...good.map((each) => next() < probabilityOf(each, ability)),
        next() < 0.5,
        next() < 0.99,
        next() > probabilityOf({ difficulty: 0, discrimination: 1.5 }, ability),
      ];
    });
    const flags = calibrate(answers).items.map((found) => found.flags);
    expect(flags.slice(0, 3)).toEqual([[], [], []]);
    expect(flags[3]).toContain('tells-little');
    expect(flags[4]).toContain('too-easy');
    expect(flags[5]).toContain('against');
  });

  test('is refused without items, and where somebody has another number of answers', () => {
    expect(() => calibrate([])).toThrow(RangeError);
    expect(() => calibrate([[true, false], [true]])).toThrow(RangeError);
  });
});

describe('information', () => {
  test('is highest where half solve the item', () => {
    fc.assert(
      fc.property(item, fc.double({ min: -4, max: 4, noNaN: true }), (one, ability) => {
        expect(informationOf(one, one.difficulty)).toBeCloseTo(one.discrimination ** 2 / 4, 10);
        expect(informationOf(one, ability)).toBeLessThanOrEqual(one.discrimination ** 2 / 4 + 1e-12);
      }),
    );
  });
});

describe('reliability', () => {
  // Of LSAT6: as ltm's cronbach.alpha gives it.
  test('of LSAT6 is the published one', () => {
    expect(reliability(lsat6.map((row) => row.map(Number)))).toBeCloseTo(0.295, 3);
  });
  test('is 1 where items always agree, below 0 where they contradict, and undefined where nothing differs', () => {
    expect(
      reliability([
        [1, 1],
        [0, 0],
        [1, 1],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      reliability([
        [1, 0, 1],
        [0, 1, 0],
        [1, 0, 0],
      ]),
    ).toBeLessThan(0);
    expect(
      reliability([
        [1, 0],
        [0, 1],
      ]),
    ).toBeNull();
    expect(reliability([[1], [0]])).toBeNull();
    expect(reliability([[1, 0]])).toBeNull();
  });
});

describe('an adaptive test', () => {
  test('asks one of the items that tell most, and none twice', () => {
    const items = [-2, -1, 0, 1, 2].map((difficulty) => ({ difficulty, discrimination: 1 }));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (draw) => {
        expect([-1, 0, 1]).toContain(nextItem(items, { mean: 0, error: 1 }, draw)?.difficulty);
      }),
    );
    expect(nextItem([], { mean: 0, error: 1 }, 0)).toBeNull();
  });
  test('covers the competencies alike, and ends where each is known well enough or asked about enough', () => {
    const of = (competencyId: string, answered: number, error: number, left = 5) => ({
      competencyId,
      answered,
      left,
      ability: { mean: 0, error },
    });
    const until = { error: 0.5, items: 6 };
    expect(nextCompetency([of('a', 2, 0.9), of('b', 1, 0.6)], until)?.competencyId).toBe('b');
    expect(nextCompetency([of('a', 2, 0.6), of('b', 2, 0.9)], until)?.competencyId).toBe('b');
    expect(nextCompetency([of('a', 6, 0.9), of('b', 2, 0.4), of('c', 1, 0.9, 0)], until)).toBeNull();
  });
});
