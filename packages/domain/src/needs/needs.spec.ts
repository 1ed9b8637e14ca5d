import fc from 'fast-check';
import type { TargetedLevel } from '.';
import { gapOf, needsMatrix } from '.';

test('a gap is what is missing to the target', () => expect(gapOf(1, 3)).toBe(2));
test('a level above the target leaves no gap', () => expect(gapOf(3, 2)).toBe(0));
test('not assessed is not a gap of zero', () => expect(gapOf(null, 2)).toBeNull());
test('"not yet" is assessed, and has the whole gap', () => expect(gapOf(0, 2)).toBe(2));
test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a level of %p is refused', (level) => {
  expect(() => gapOf(level, 2)).toThrow(RangeError);
  expect(() => gapOf(1, level)).toThrow(RangeError);
});

const level = (row: string, competency: string, assessed: number | null, target = 2): TargetedLevel => ({
  row,
  competency,
  level: assessed,
  target,
});

test('a cell counts who was assessed, who is in need and the mean gap; who was not assessed stands apart', () => {
  const matrix = needsMatrix([
    level('Health', 'D1.1', 0),
    level('Health', 'D1.1', 1),
    level('Health', 'D1.1', 3),
    level('Health', 'D1.1', null),
  ]);
  expect(matrix.get('Health')?.get('D1.1')).toEqual({ n: 3, inNeed: 2, meanGap: 1, notAssessed: 1 });
});

test('a cell in which nobody was assessed has no mean gap', () => {
  expect(
    needsMatrix([level('Health', 'D1.1', null)])
      .get('Health')
      ?.get('D1.1'),
  ).toEqual({ n: 0, inNeed: 0, meanGap: null, notAssessed: 1 });
});

const anyLevels = fc.array(
  fc.record({
    row: fc.constantFrom('A', 'B', 'C'),
    competency: fc.constantFrom('D1.1', 'D1.2'),
    level: fc.option(fc.integer({ min: 0, max: 4 })),
    target: fc.integer({ min: 0, max: 4 }),
  }),
);

test('everybody with a target is in exactly one cell, as assessed or not', () => {
  fc.assert(
    fc.property(anyLevels, (levels) => {
      const cells = [...needsMatrix(levels).values()].flatMap((row) => [...row.values()]);
      expect(cells.reduce((sum, cell) => sum + cell.n + cell.notAssessed, 0)).toBe(levels.length);
    }),
  );
});

test('the order in which levels arrive changes nothing', () => {
  fc.assert(
    fc.property(anyLevels, (levels) => {
      const counts = (matrix: ReturnType<typeof needsMatrix>) =>
        [...matrix]
          .flatMap(([row, cells]) =>
            [...cells].map(([competency, cell]) => `${row} ${competency} ${JSON.stringify(cell)}`),
          )
          .sort();
      expect(counts(needsMatrix([...levels].reverse()))).toEqual(counts(needsMatrix(levels)));
    }),
  );
});
