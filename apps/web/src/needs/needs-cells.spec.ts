import { cellOf, isLater, shareOf, type Matrix, type MatrixRow } from './needs-cells';

const row = (said: Partial<MatrixRow> = {}): MatrixRow =>
  ({
    id: 'health',
    name: 'Health',
    hasInstitutionsBelow: false,
    people: 40,
    notAssessedPeople: 0,
    assessed: [40],
    inNeed: [10],
    expectedInNeed: [12.4],
    meanGap: [0.5],
    notAssessed: [0],
    suppressed: [false],
    ...said,
  }) as MatrixRow;
const matrix = (heldOn: string, savedAt?: string): Matrix =>
  ({ round: { heldOn }, report: savedAt ? { savedAt } : null }) as unknown as Matrix;
const text = ((id: string, values: object) => `${id} ${JSON.stringify(values)}`) as never;
const write = (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat('en', options).format(value);
const shown = (said: Partial<MatrixRow>, more: Partial<Parameters<typeof cellOf>[2]> = {}) =>
  cellOf(
    row(said),
    0,
    {
      measure: 'people',
      other: undefined,
      otherIsLater: false,
      otherIndex: 0,
      name: 'Health',
      competency: 'Data',
      ...more,
    },
    text,
    write,
  );

test('a cell shows people, gap or expected number, and is shaded by share or gap', () => {
  expect(shown({})).toMatchObject({ shown: '10', strength: 0.25 });
  expect(shown({}, { measure: 'gap' })).toMatchObject({ shown: '0.5', strength: 0.25 });
  expect(shown({}, { measure: 'expected' })).toMatchObject({ shown: '12.4', strength: 0.31 });
});
test('of fewer than ten people a cell says of how many it is, whatever it shows', () => {
  for (const measure of ['people', 'gap', 'expected'] as const)
    expect(shown({ assessed: [1], inNeed: [1] }, { measure }).of).toBe('needs.cell.of {"assessed":1}');
  expect(shown({ assessed: [9] }, { measure: 'change', other: row() }).of).toBeDefined();
  expect(shown({ assessed: [10] }).of).toBeUndefined();
  expect(shown({ assessed: [0], inNeed: [null] }).of).toBeUndefined();
});
test('a change is told from the earlier to the later, whichever of the two the page is of', () => {
  const other = row({ inNeed: [20] });
  expect(shown({}, { measure: 'change', other })).toMatchObject({ shown: '-25', strength: 0.25 });
  expect(shown({}, { measure: 'change', other, otherIsLater: true })).toMatchObject({ shown: '+25', strength: 0.5 });
});
test('what is withheld on either side, or was not assessed, tells no change', () => {
  const hidden = row({ inNeed: [null], assessed: [null], suppressed: [true] });
  expect(shown({}, { measure: 'change', other: hidden })).toMatchObject({ shown: '⁝', strength: null });
  expect(shown({}, { measure: 'change' })).toMatchObject({ shown: '–', strength: null });
  expect(shown({ inNeed: [null], suppressed: [true] }, { measure: 'change', other: row() }).shown).toBe('⁝');
  expect(shareOf(row({ assessed: [0], inNeed: [0] }), 0)).toBeNull();
});
test('a change is of the same competency, wherever another framework has it', () => {
  const other = row({ assessed: [40, 40], inNeed: [40, 20], suppressed: [false, false] });
  expect(shown({}, { measure: 'change', other, otherIndex: 1 })).toMatchObject({ shown: '-25' });
  expect(shown({}, { measure: 'change', other, otherIndex: -1 })).toMatchObject({ shown: '–', strength: null });
});
test('of two rounds the later held is later; of one round what is counted now is later than any report', () => {
  expect(isLater(matrix('2026-06-01'), matrix('2026-01-15'))).toBe(true);
  expect(isLater(matrix('2026-06-01', '2026-07-01T10:00:00Z'), matrix('2026-06-01'))).toBe(false);
  expect(isLater(matrix('2026-06-01'), matrix('2026-06-01', '2026-07-01T10:00:00Z'))).toBe(true);
});
