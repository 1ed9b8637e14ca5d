import { signedRank, type Pair } from '.';

const changed = (changes: number[]): Pair[] => changes.map((change) => ({ before: 100, after: 100 + change }));
const differing = (people: number) =>
  changed(Array.from({ length: people }, (_, index) => (index % 3 === 0 ? -1 : 1) * (index + 1)));

// Expected p: SciPy 1.17, wilcoxon.
test('few people, all of whom changed, each by another amount, have the exact p', () =>
  expect(signedRank(changed([1, 2, 3, -4, 5]))).toEqual({ n: 5, v: 11, p: 0.4375, exact: true }));
test('somebody who did not change is dropped, and p is normal, corrected for continuity', () => {
  const { p, ...rest } = signedRank(changed([0, 1, 2, 3, -4, 5]));
  expect(rest).toEqual({ n: 5, v: 11, exact: false });
  expect(p).toBeCloseTo(0.41849223344681985, 12);
});
test('changes of one size share the middle rank, and p is normal', () => {
  const { p, ...rest } = signedRank(changed([1, 2, 2, -2, 5, 0.5]));
  expect(rest).toEqual({ n: 6, v: 17, exact: false });
  expect(p).toBeCloseTo(0.20337402315980757, 12);
});
test('p is exact below 50 people, and normal from there on', () => {
  expect(signedRank(differing(49)).exact).toBe(true);
  expect(signedRank(differing(50)).exact).toBe(false);
});
test('where nobody changed there is no p', () =>
  expect(signedRank(changed([0, 0]))).toEqual({ n: 0, v: 0, p: null, exact: false }));
test('of nobody nothing is said', () => expect(signedRank([])).toEqual({ n: 0, v: 0, p: null, exact: false }));
