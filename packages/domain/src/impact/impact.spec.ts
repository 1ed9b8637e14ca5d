import fc from 'fast-check';
import { adjustedEffects, compareGroups, pairedChange, signedRank, type Pair } from '.';

/** Levels that a scale may have, thirds included, as means over several questions give them. */
const level = fc.integer({ min: 0, max: 12 }).map((thirds) => thirds / 3);
const anyPairs = (minLength: number, maxLength = 30) =>
  fc.array(fc.record({ before: level, after: level }), { minLength, maxLength });
const moved = (pairs: Pair[], shift: number, scale = 1): Pair[] =>
  pairs.map(({ before, after }) => ({ before: scale * before + shift, after: scale * after + shift }));
const turned = (pairs: Pair[]): Pair[] => pairs.map(({ before, after }) => ({ before: after, after: before }));
/** Exact intervals take milliseconds each. */
const runs = { numRuns: 25 };

/** Every number of a result, in order; where something is undefined there is a null, and never a NaN. */
const numbersOf = (value: unknown): (number | null)[] => {
  if (value === null || typeof value === 'number') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(numbersOf);
  return typeof value === 'object' ? Object.values(value).flatMap(numbersOf) : [];
};
const expectAlike = (one: unknown, other: unknown) => {
  const [expected, found] = [numbersOf(other), numbersOf(one)];
  expect(found).toHaveLength(expected.length);
  found.forEach((value, index) => {
    const wanted = expected[index];
    if (value === null || wanted === null || wanted === undefined) expect(value).toBe(wanted);
    else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(wanted)));
  });
};
const inside = (value: number, { low, high }: { low: number; high: number }) => {
  expect(low).toBeLessThanOrEqual(value + 1e-12);
  expect(high).toBeGreaterThanOrEqual(value - 1e-12);
};

test('nothing is ever NaN: what is undefined is null, and says why', () =>
  fc.assert(
    fc.property(anyPairs(0, 6), anyPairs(0, 6), (one, other) => {
      const paired = pairedChange(one);
      const compared = compareGroups(one, other);
      const adjusted = adjustedEffects(other, new Map([['learners', one]]));
      for (const number of numbersOf([paired, compared, adjusted, signedRank(one)]))
        expect(number === null || Number.isFinite(number)).toBe(true);
      expect(paired.estimates === null).toBe(paired.undefinedBecause !== null);
      expect(compared.effect === null).toBe(compared.undefinedBecause !== null);
      expect(adjusted.effects === null).toBe(adjusted.undefinedBecause !== null);
    }),
    runs,
  ));

test('the order of people changes nothing', () =>
  fc.assert(
    fc.property(anyPairs(2), anyPairs(2), (one, other) => {
      const [back, otherBack] = [[...one].reverse(), [...other].reverse()];
      expectAlike(pairedChange(back), pairedChange(one));
      expectAlike(signedRank(back), signedRank(one));
      expectAlike(compareGroups(back, otherBack), compareGroups(one, other));
      expectAlike(adjustedEffects(otherBack, new Map([['a', back]])), adjustedEffects(other, new Map([['a', one]])));
    }),
    runs,
  ));

test('adding the same to all levels changes no estimate', () =>
  fc.assert(
    fc.property(anyPairs(2), anyPairs(2), fc.integer({ min: 1, max: 5 }), (one, other, shift) => {
      const [up, otherUp] = [moved(one, shift), moved(other, shift)];
      expectAlike(pairedChange(up).estimates, pairedChange(one).estimates);
      expectAlike(signedRank(up), signedRank(one));
      expectAlike(compareGroups(up, otherUp), compareGroups(one, other));
      expectAlike(adjustedEffects(otherUp, new Map([['a', up]])), adjustedEffects(other, new Map([['a', one]])));
    }),
    runs,
  ));

test('measuring in other units changes what is in levels by as much, and nothing that is standardised', () =>
  fc.assert(
    fc.property(anyPairs(2), anyPairs(2), fc.double({ min: 0.1, max: 50, noNaN: true }), (one, other, scale) => {
      const [small, large] = [pairedChange(one), pairedChange(moved(one, 0, scale))];
      expectAlike(large.meanChange, scale * (small.meanChange ?? 0));
      expectAlike({ ...large.estimates, interval: 0 }, { ...small.estimates, interval: 0 });
      expectAlike(large.estimates?.interval.low ?? 0, scale * (small.estimates?.interval.low ?? 0));
      expectAlike(signedRank(moved(one, 0, scale)), signedRank(one));
      const [few, many] = [compareGroups(one, other), compareGroups(moved(one, 0, scale), moved(other, 0, scale))];
      expectAlike({ ...many.effect, interval: 0 }, { ...few.effect, interval: 0 });
      expectAlike(many.difference, scale * (few.difference ?? 0));
    }),
    runs,
  ));

test('every interval contains its estimate', () =>
  fc.assert(
    fc.property(anyPairs(2), anyPairs(2), (one, other) => {
      const { meanChange, estimates } = pairedChange(one);
      if (estimates && meanChange !== null) {
        inside(meanChange, estimates.interval);
        inside(estimates.dz, estimates.dzInterval);
      }
      const { difference, effect } = compareGroups(one, other);
      if (!effect || difference === null) return;
      inside(difference, effect.interval);
      inside(effect.ds, effect.standardisedInterval);
      inside(effect.g, effect.standardisedInterval);
    }),
    runs,
  ));

test('an interval excludes 0 exactly where p is below 0.05', () =>
  fc.assert(
    fc.property(anyPairs(2), (pairs) => {
      const { estimates } = pairedChange(pairs);
      if (!estimates || Math.abs(estimates.p - 0.05) < 1e-9) return;
      for (const { low, high } of [estimates.interval, estimates.dzInterval])
        expect(low > 0 || high < 0).toBe(estimates.p < 0.05);
    }),
    runs,
  ));

test('a rise read backwards is a fall of the same size', () =>
  fc.assert(
    fc.property(anyPairs(2), (pairs) => {
      const [up, down] = [pairedChange(pairs), pairedChange(turned(pairs))];
      expectAlike(down.meanChange, -(up.meanChange ?? 0));
      expect(down.undefinedBecause).toBe(up.undefinedBecause);
      if (up.estimates && down.estimates) {
        const { dz, t, p, dav, dzInterval, interval } = up.estimates;
        expectAlike([down.estimates.dz, down.estimates.t, down.estimates.p, down.estimates.dav], [-dz, -t, p, -dav]);
        expectAlike(down.estimates.dzInterval, { low: -dzInterval.high, high: -dzInterval.low });
        expectAlike(down.estimates.interval, { low: -interval.high, high: -interval.low });
      }
      expectAlike(signedRank(turned(pairs)).p, signedRank(pairs).p);
    }),
    runs,
  ));

test('exchanging learners and comparison group turns the effect around', () =>
  fc.assert(
    fc.property(anyPairs(2), anyPairs(2), (one, other) => {
      const [there, back] = [compareGroups(one, other), compareGroups(other, one)];
      expectAlike(back.difference, -(there.difference ?? 0));
      if (!there.effect || !back.effect) return;
      expectAlike([back.effect.g, back.effect.t, back.effect.p], [-there.effect.g, -there.effect.t, there.effect.p]);
      const { low, high } = there.effect.standardisedInterval;
      expectAlike(back.effect.standardisedInterval, { low: -high, high: -low });
    }),
    runs,
  ));

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a level of %p is refused', (wrong) => {
  const pairs = [{ before: 1, after: wrong }];
  for (const ask of [
    () => pairedChange(pairs),
    () => signedRank(pairs),
    () => compareGroups(pairs, []),
    () => compareGroups([], pairs),
    () => adjustedEffects(pairs, new Map()),
  ])
    expect(ask).toThrow(RangeError);
});
