import { calibrate, calibrateBank } from '.';
import { itemRest } from './item-rest';
import { lsat6 } from './lsat6.testing';
import { randomFrom, simulatedBank } from './simulate.testing';

/** How far estimates are from what the answers were made from, in their own standard errors. */
const distances = (found: ReturnType<typeof calibrate>, made: { discrimination: number; difficulty: number }[]) =>
  found.items.flatMap((item, index) => [
    Math.abs(item.discrimination - made[index]!.discrimination) / item.discriminationError,
    Math.abs(item.difficulty - made[index]!.difficulty) / item.difficultyError,
  ]);

describe('a bank of several competencies', () => {
  const next = randomFrom(3);
  const { items, somebody, solves } = simulatedBank(3, 4, 0.5, next);
  const competencies = items.map(({ competency }) => competency);
  const answers = Array.from({ length: 800 }, () => {
    const person = somebody();
    return items.map((item) => solves(person, item));
  });
  const found = calibrate(answers, competencies);

  test('finds parameters, their errors, and how closely the competencies hang together', () => {
    expect(found.converged).toBe(true);
    expect(Math.abs(found.correlation! - 0.5)).toBeLessThan(0.12);
    const far = distances(found, items);
    expect(Math.max(...far)).toBeLessThan(4);
    // Were the errors too small or too large, the distances would not be about as large as they.
    const root = Math.sqrt(far.reduce((sum, each) => sum + each ** 2, 0) / far.length);
    expect(root).toBeGreaterThan(0.6);
    expect(root).toBeLessThan(1.4);
  });
  test('fits better than one ability for everything, since each competency has its own', () => {
    expect(found.logLikelihood).toBeGreaterThan(calibrate(answers).logLikelihood + 10);
  });
  test('is found alike where each sitting asked a part of the items', () => {
    const parts = answers.map((row, person) => row.map((answer, item) => ((item + person) % 4 === 0 ? null : answer)));
    const part = calibrate(parts, competencies);
    expect(Math.abs(part.correlation! - 0.5)).toBeLessThan(0.15);
    expect(Math.max(...distances(part, items))).toBeLessThan(4);
  });
  test('does not depend on the order of people', () => {
    expect(calibrate([...lsat6].reverse()).logLikelihood).toBeCloseTo(calibrate(lsat6).logLikelihood, 8);
  });
});

describe('what is taken into use', () => {
  const next = randomFrom(17);
  const { items, somebody, solves } = simulatedBank(2, 5, 0.6, next);
  const odd = [
    { competency: 'c0', answer: () => next() < 0.5, leftOut: 'tells-little' },
    { competency: 'c0', answer: (ability: number) => next() > 1 / (1 + Math.exp(-1.5 * ability)), leftOut: 'against' },
    { competency: 'c1', answer: () => true, leftOut: 'no-difference' },
    // Solved by those in the middle: no rising curve says that.
    {
      competency: 'c1',
      answer: (ability: number) => Math.abs(ability) < 0.7 || ability > 2,
      leftOut: expect.stringMatching(/misfits|tells-little/),
    },
    { competency: 'c2', answer: () => next() < 0.5, leftOut: 'alone' },
  ];
  const answers = Array.from({ length: 800 }, () => {
    const person = somebody();
    return [
      ...items.map((item) => solves(person, item)),
      ...odd.map(({ competency, answer }) => answer(person.get(competency) ?? 0)),
    ];
  });
  const competencies = [...items, ...odd].map(({ competency }) => competency);

  const found = calibrateBank({ competencies, answers })!;

  test('is what tells people apart and fits; of each other item it is said why not', () => {
    expect(found.items.slice(0, items.length).map(({ leftOut }) => leftOut)).toEqual(items.map(() => null));
    expect(found.items.slice(items.length).map(({ leftOut }) => leftOut)).toEqual(odd.map(({ leftOut }) => leftOut));
    expect(found.converged).toBe(true);
  });
  test('is calibrated without what is not', () => {
    const good = items.map((_, item) => item);
    const alone = calibrate(
      answers.map((row) => good.map((item) => row[item]!)),
      items.map(({ competency }) => competency),
    );
    expect(found.logLikelihood).toBeCloseTo(alone.logLikelihood, 3);
    expect(found.items[0]?.estimate?.difficulty).toBeCloseTo(alone.items[0]!.difficulty, 3);
  });
  test('is never an item with fewer than 200 answers', () => {
    const few = answers.map((row, person) =>
      row.slice(0, items.length).map((answer, item) => (item === 0 && person >= 199 ? null : answer)),
    );
    const found = calibrateBank({ competencies: competencies.slice(0, items.length), answers: few });
    expect(found?.items[0]).toMatchObject({ answers: 199, leftOut: 'few-answers', estimate: null });
  });
  test('is nothing where fewer than five items are left', () => {
    const four = answers.map((row) => row.slice(0, 4));
    expect(calibrateBank({ competencies: competencies.slice(0, 4), answers: four })).toBeNull();
  });
});

describe('how an item goes along with the others', () => {
  test('is the correlation with the number of the others solved', () => {
    // By hand, of the first item of LSAT6: covariance over the root of the variances.
    const pairs = lsat6.map((row) => [Number(row[0]), row.slice(1).filter(Boolean).length] as const);
    const mean = (of: (pair: readonly [number, number]) => number) =>
      pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
    const [one, rest] = [mean(([solved]) => solved), mean(([, others]) => others)];
    const expected =
      mean(([solved, others]) => (solved - one) * (others - rest)) /
      Math.sqrt(mean(([solved]) => (solved - one) ** 2) * mean(([, others]) => (others - rest) ** 2));
    expect(calibrate(lsat6).items[0]?.itemRest).toBeCloseTo(expected, 10);
  });
  test('is not moved by a second, harder test that others sat', () => {
    // In each of two tests items go along perfectly; over both, sums would tell of the test.
    const rows = [
      [true, true, null, null],
      [false, false, null, null],
      [null, null, true, true],
      [null, null, false, false],
    ];
    const patterns = rows.map((row, at) => ({ answers: row, people: at + 1 }));
    for (const found of itemRest(patterns, 4)) expect(found).toBeCloseTo(1, 10);
  });
});
