import { leastPeople } from '@baobab/domain/needs';
import type { NeedsBy, NeedsMatrixQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import type { Text } from '../locale/use-text';
import type { HeatCell } from '../ui/HeatMap';
import type { Measure } from './use-needs-place';

export type Matrix = NonNullable<NeedsMatrixQuery['needsMatrix']>;
export type MatrixRow = Matrix['rows'][number];
type Write = (value: number, options?: Intl.NumberFormatOptions) => string;

/** The sign of a small cell that is withheld. */
export const withheldSign = '⁝';
/** A mean gap of two levels is as strong as the ramp goes. */
export const severeGap = 2;
export const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const points = { signDisplay: 'exceptZero', maximumFractionDigits: 0 } as const;

/** What a row is called: genders have words of their own, and some people have none of what is asked recorded. */
export const rowName = ({ name }: Pick<MatrixRow, 'name'>, by: NeedsBy, text: Text): string => {
  if (name === null) return text(by === 'team' ? 'needs.row.noSupervisor' : 'needs.row.unrecorded');
  if (by !== 'gender') return name;
  return name === 'female' || name === 'male' || name === 'other' ? text(`organisation.gender.${name}`) : name;
};

/** The share of those assessed who are below target; null where it is not told. */
export const shareOf = (row: MatrixRow | undefined, index: number): number | null => {
  const [assessed, inNeed] = [row?.assessed[index] ?? 0, row?.inNeed[index] ?? null];
  return inNeed === null || assessed === 0 ? null : inNeed / assessed;
};

interface Shown {
  measure: Measure;
  /** The same row in what it is compared with, and whether that came later. */
  other: MatrixRow | undefined;
  otherIsLater: boolean;
  /** Where the competency stands there; -1 where another framework has it not. */
  otherIndex: number;
  /** What the row is called. */
  name: string;
  competency: string;
}

/** One number of the matrix, as it is shown, heard and shaded; with how many it is of, where they are few and a share says little. */
export const cellOf = (row: MatrixRow, index: number, shown: Shown, text: Text, write: Write): HeatCell => {
  const assessed = row.assessed[index] ?? 0;
  const cell = numberOf(row, index, shown, text, write);
  return cell.strength === null || assessed >= leastPeople
    ? cell
    : { ...cell, of: text('needs.cell.of', { assessed }) };
};

const numberOf = (
  row: MatrixRow,
  index: number,
  { measure, other, otherIsLater, otherIndex, ...called }: Shown,
  text: Text,
  write: Write,
): HeatCell => {
  const where = { institution: isolated(called.name), competency: isolated(called.competency) };
  const [assessed, inNeed, gap] = [row.assessed[index] ?? 0, row.inNeed[index] ?? null, row.meanGap[index] ?? null];
  if (row.suppressed[index]) return { shown: withheldSign, spoken: text('needs.cell.withheld', where), strength: null };
  if (inNeed === null || gap === null)
    return {
      shown: '–',
      spoken: text('needs.cell.none', { ...where, notAssessed: row.notAssessed[index] ?? 0 }),
      strength: null,
    };
  const share = inNeed / assessed;
  if (measure === 'change') {
    const compared = shareOf(other, otherIndex);
    if (compared === null)
      return {
        shown: other?.suppressed[otherIndex] ? withheldSign : '–',
        spoken: text('needs.cell.noChange', where),
        strength: null,
      };
    const [before, after] = otherIsLater ? [share, compared] : [compared, share];
    return {
      shown: write((after - before) * 100, points),
      spoken: text('needs.cell.change', {
        ...where,
        then: write(before, percent),
        now: write(after, percent),
        assessed,
      }),
      strength: after,
    };
  }
  const spoken = text('needs.cell', { ...where, inNeed, assessed, gap: write(gap, oneDigit) });
  if (measure === 'gap') return { shown: write(gap, oneDigit), spoken, strength: Math.min(1, gap / severeGap) };
  const expected = row.expectedInNeed[index];
  if (measure === 'expected' && typeof expected === 'number')
    return {
      shown: write(expected, oneDigit),
      spoken: text('needs.cell.expected', { ...where, expected: write(expected, oneDigit), assessed }),
      strength: expected / assessed,
    };
  return { shown: write(inNeed), spoken, strength: share };
};

const percent = { style: 'percent' } as const;

/** Whether the numbers of one came after those of the other: rounds by their day, and of one round those of now after any that were kept. */
export const isLater = (one: Matrix, other: Matrix): boolean => {
  const countedAt = ({ report }: Matrix) => report?.savedAt ?? 'now';
  const [first, second] = [one, other].map((each) => `${each.round.heldOn} ${countedAt(each)}`);
  return (first ?? '') > (second ?? '');
};

/** The earlier of two that are compared, and the later. */
export const inOrder = (one: Matrix, other: Matrix): [earlier: Matrix, later: Matrix] =>
  isLater(other, one) ? [one, other] : [other, one];

/** In how many competencies somebody is below target, as far as the reader sees it. */
export const competenciesInNeed = ({ rows }: Pick<Matrix, 'rows'>): number =>
  (rows[0]?.inNeed ?? []).filter((inNeed) => inNeed !== null && inNeed > 0).length;

/** Whether the levels of a round have errors, so that a number is expected. */
export const hasErrors = ({ source }: Pick<Matrix['round'], 'source'>): boolean =>
  source === 'fused' || source === 'test';

/** What is shown as a table for spreadsheets: a row a row of the map and competency, so that nothing has to be merged; each says what it is of. */
export const tableOf = (
  { rows, competencies, round, report }: Pick<Matrix, 'rows' | 'competencies' | 'round' | 'report'>,
  headings: readonly string[],
  nameOf: (row: MatrixRow) => string,
): (string | number | null)[][] => [
  [...headings],
  ...rows.flatMap((row) =>
    competencies.map(({ code, label }, index) => [
      round.name,
      round.heldOn,
      report?.name ?? null,
      nameOf(row),
      code,
      label,
      row.assessed[index] ?? null,
      row.inNeed[index] ?? null,
      hasErrors(round) ? (row.expectedInNeed[index] ?? null) : null,
      row.meanGap[index] ?? null,
      row.notAssessed[index] ?? null,
      row.suppressed[index] ? withheldSign : null,
    ]),
  ),
];
