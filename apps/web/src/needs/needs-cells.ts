import type { NeedsMatrixQuery } from '../generated/documents';
import type { Text } from '../locale/use-text';
import { isolated } from '../locale/isolated';
import type { HeatCell } from '../ui/HeatMap';
import type { Measure } from './use-needs-place';

export type Matrix = NonNullable<NeedsMatrixQuery['needsMatrix']>;
export type MatrixRow = Matrix['rows'][number];
type Write = (value: number, options?: Intl.NumberFormatOptions) => string;

/** The sign of a small cell that is withheld. */
export const withheldSign = '⁝';
/** A mean gap of two levels is as strong as the ramp goes. */
const severeGap = 2;
export const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** One number of the matrix, as it is shown, heard and shaded. */
export const cellOf = (
  { competencies }: Pick<Matrix, 'competencies'>,
  row: MatrixRow,
  index: number,
  measure: Measure,
  text: Text,
  write: Write,
): HeatCell => {
  const where = { institution: isolated(row.institutionName), competency: isolated(competencies[index]?.label ?? '') };
  const [assessed, inNeed, gap] = [row.assessed[index] ?? 0, row.inNeed[index] ?? null, row.meanGap[index] ?? null];
  if (row.suppressed[index]) return { shown: withheldSign, spoken: text('needs.cell.withheld', where), strength: null };
  if (inNeed === null || gap === null)
    return {
      shown: '–',
      spoken: text('needs.cell.none', { ...where, notAssessed: row.notAssessed[index] ?? 0 }),
      strength: null,
    };
  const spoken = text('needs.cell', { ...where, inNeed, assessed, gap: write(gap, oneDigit) });
  return measure === 'gap'
    ? { shown: write(gap, oneDigit), spoken, strength: Math.min(1, gap / severeGap) }
    : { shown: write(inNeed), spoken, strength: inNeed / assessed };
};

/** In how many competencies somebody is below target, as far as the reader sees it. */
export const competenciesInNeed = ({ rows }: Pick<Matrix, 'rows'>): number =>
  (rows[0]?.inNeed ?? []).filter((inNeed) => inNeed !== null && inNeed > 0).length;

/** What is shown as a table for spreadsheets: a row an institution and competency, so that nothing has to be merged. */
export const tableOf = (matrix: Matrix, headings: readonly string[]): (string | number | null)[][] => [
  [...headings],
  ...matrix.rows.flatMap((row) =>
    matrix.competencies.map(({ code, label }, index) => [
      row.institutionName,
      code,
      label,
      row.assessed[index] ?? null,
      row.inNeed[index] ?? null,
      row.meanGap[index] ?? null,
      row.notAssessed[index] ?? null,
      row.suppressed[index] ? withheldSign : null,
    ]),
  ),
];
