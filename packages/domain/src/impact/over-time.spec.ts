import fc from 'fast-check';
import {
  changeBounds,
  changeOverTime,
  dropOut,
  InstrumentsDiffer,
  normalisedGain,
  pairedChange,
  pairRounds,
  type RoundLevels,
} from '.';

const round = (name: string, levels: Record<string, number>, instrument = 'self-1'): RoundLevels => ({
  round: name,
  instrument,
  levels: new Map(Object.entries(levels)),
});
const baseline = round('Baseline', { amina: 1, badr: 2, chadi: 0 });
const post = round('Post', { chadi: 2, amina: 3, dalal: 1 });

const people = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const anyRound = fc
  .dictionary(people, fc.integer({ min: 0, max: 4 }), { noNullPrototype: true })
  .map((levels) => round('Round', levels));

test('who has a level in both rounds is a pair, whatever the order', () => {
  expect(pairRounds(baseline, post)).toEqual([
    { before: 1, after: 3 },
    { before: 0, after: 2 },
  ]);
  expect(pairedChange(pairRounds(baseline, post))).toMatchObject({ n: 2, meanChange: 2, sdChange: 0 });
});

test('rounds of different instruments are not compared, and the message says which and what to do', () => {
  const test = round('Post', { amina: 3 }, 'test-2');
  for (const ask of [
    () => pairRounds(baseline, test),
    () => dropOut(baseline, test),
    () => changeBounds(baseline, test, { low: 0, high: 4 }),
    () => changeOverTime([baseline, post, test]),
  ]) {
    expect(ask).toThrow(InstrumentsDiffer);
    expect(ask).toThrow(
      '“Baseline” was assessed with self-1 and “Post” with test-2: their levels cannot be compared. ' +
        'Choose rounds of the same instrument and version.',
    );
  }
});

test('a level that is none is refused in any round', () => {
  for (const wrong of [-1, Number.NaN]) {
    expect(() => pairRounds(baseline, round('Post', { amina: wrong }))).toThrow(RangeError);
    expect(() => changeOverTime([round('Baseline', { amina: wrong })])).toThrow(RangeError);
  }
});

test('a change has no spread below two people, or where all changed alike, and says which it is', () => {
  expect(pairedChange([])).toEqual({
    n: 0,
    meanBefore: null,
    meanAfter: null,
    meanChange: null,
    sdChange: null,
    estimates: null,
    undefinedBecause: 'too-few',
  });
  expect(pairedChange([{ before: 1, after: 2 }])).toMatchObject({ n: 1, meanChange: 1, undefinedBecause: 'too-few' });
  const alike = pairedChange([
    { before: 0.1, after: 0.3 },
    { before: 0.2, after: 0.4 },
    { before: 0.7, after: 0.9 },
  ]);
  expect(alike).toMatchObject({ sdChange: 0, estimates: null, undefinedBecause: 'no-spread' });
});

test('who had a first level and no second has dropped out; who came later is a newcomer', () =>
  expect(dropOut(baseline, post)).toEqual({
    first: 3,
    second: 3,
    people: ['badr'],
    share: 1 / 3,
    newcomers: 1,
    firstOfStayed: { n: 2, mean: 0.5 },
    firstOfDropped: { n: 1, mean: 2 },
  }));

test('of nobody, nobody drops out', () =>
  expect(dropOut(round('Baseline', {}), post)).toMatchObject({ first: 0, people: [], share: null, newcomers: 3 }));

test('everybody of the first round either makes a pair or has dropped out; of the second, makes a pair or is new', () =>
  fc.assert(
    fc.property(anyRound, anyRound, (first, second) => {
      const { people: dropped, newcomers, first: before, second: after } = dropOut(first, second);
      const pairs = pairRounds(first, second).length;
      expect(pairs + dropped.length).toBe(before);
      expect(pairs + newcomers).toBe(after);
    }),
  ));

test('the bounds put everybody who dropped out at the lowest and at the highest level', () => {
  expect(changeBounds(baseline, post, { low: 0, high: 4 })).toEqual({ low: 2 / 3, high: 2 });
  expect(changeBounds(round('Baseline', {}), post, { low: 0, high: 4 })).toBeNull();
  expect(() => changeBounds(baseline, post, { low: 0, high: 2 })).toThrow(RangeError);
});

test('whatever those who dropped out have become, the mean change of all lies within the bounds', () =>
  fc.assert(
    fc.property(anyRound, anyRound, fc.integer({ min: 0, max: 4 }), (first, second, became) => {
      const filled = new Map([...first.levels].map(([person]) => [person, second.levels.get(person) ?? became]));
      const { meanChange } = pairedChange(pairRounds(first, { ...second, levels: filled }));
      const bounds = changeBounds(first, second, { low: 0, high: 4 });
      if (bounds === null || meanChange === null) return;
      expect(bounds.low).toBeLessThanOrEqual(meanChange + 1e-12);
      expect(bounds.high).toBeGreaterThanOrEqual(meanChange - 1e-12);
    }),
  ));

test('a line has a point a round: over the people of all rounds, and over everybody', () => {
  const later = round('Follow-up', { amina: 2, dalal: 3, badr: 1 });
  expect(changeOverTime([baseline, post, later])).toEqual([
    { round: 'Baseline', samePeople: { n: 1, mean: 1 }, everyone: { n: 3, mean: 1 } },
    { round: 'Post', samePeople: { n: 1, mean: 3 }, everyone: { n: 3, mean: 2 } },
    { round: 'Follow-up', samePeople: { n: 1, mean: 2 }, everyone: { n: 3, mean: 2 } },
  ]);
  expect(changeOverTime([])).toEqual([]);
});

test('over two rounds, the line over the same people rises by the mean change', () =>
  fc.assert(
    fc.property(anyRound, anyRound, (first, second) => {
      const [from, to] = changeOverTime([first, second]);
      const { n, meanBefore, meanAfter } = pairedChange(pairRounds(first, second));
      expect(from?.samePeople).toEqual({ n, mean: meanBefore });
      expect(to?.samePeople).toEqual({ n, mean: meanAfter });
    }),
  ));

test('half of what could be gained is a medium gain; a fall is low; with nothing left to gain there is none', () => {
  expect(normalisedGain(1, 2, 3)).toEqual({ gain: 0.5, band: 'medium' });
  expect(normalisedGain(2, 1, 3)).toEqual({ gain: -1, band: 'low' });
  expect(normalisedGain(0, 3, 10)).toEqual({ gain: 0.3, band: 'medium' });
  expect(normalisedGain(0, 7, 10)).toEqual({ gain: 0.7, band: 'high' });
  expect(normalisedGain(3, 3, 3)).toBeNull();
  expect(() => normalisedGain(1, 4, 3)).toThrow(RangeError);
  expect(() => normalisedGain(-1, 2, 3)).toThrow(RangeError);
});
