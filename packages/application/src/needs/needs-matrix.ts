import { levelsToGo, priorityOf } from '@baobab/domain/needs';
import type { RoundView } from '../assessment/round.queries';
import type { ReportView } from './report.queries';
import type { Arrangement } from './rows-sql';
import type { Withheld } from './withheld-cells';

export interface NeedsRowView {
  /** Of the institution, role profile or supervisor; else the gender or region, and `-` where it is not recorded. */
  id: string;
  /** Null where it is not recorded. */
  name: string | null;
  hasInstitutionsBelow: boolean;
  people: number;
  notAssessedPeople: number;
  assessed: (number | null)[];
  inNeed: (number | null)[];
  expectedInNeed: (number | null)[];
  meanGap: (number | null)[];
  notAssessed: (number | null)[];
  suppressed: boolean[];
}

/** Why there is no row but the first: only who sees persons is told of teams, and of few people at once; groups are told of a whole reach. */
export type RowsLeftOut = 'persons' | 'too_many' | 'part';

interface PriorityView {
  competencyId: string;
  weight: number;
  /** Levels that all people together have to go; null where they are withheld. */
  levels: number | null;
  priority: number | null;
}

export interface NeedsMatrixView {
  round: RoundView;
  report: ReportView | null;
  by: Arrangement;
  competencies: { id: string; code: string; domain: string; label: string; weight: number }[];
  rows: NeedsRowView[];
  rowsLeftOut: RowsLeftOut | null;
  /** Of the first row, what comes first before the others. */
  priorities: PriorityView[];
  people: number;
  peopleInNeed: number | null;
  meanGap: number | null;
  notAssessed: number;
  trail: { institutionId: string; name: string }[];
  tops: { institutionId: string; name: string }[];
  /** Whether the reader may say how much a competency weighs. */
  mayWeigh: boolean;
  personsVisible: boolean;
  /** Whether, where she may not see persons, anybody agreed that she does. */
  personsAgreed: boolean;
}

type Unordered = Omit<NeedsMatrixView, 'priorities'>;

/**
 * Without what the reader may not see.
 * @param groups for each competency the rows of groups that are withheld; null where rows are institutions.
 */
export const hiddenIn = (matrix: Unordered, hidden: Withheld, groups: Set<string>[] | null): Unordered => {
  const place = matrix.rows[0]?.id ?? '';
  const rows = matrix.rows.map((row) => {
    const of = row.id === place || !groups ? hidden.cells : groups;
    return masked(
      row,
      row.assessed.map((_, index) => of[index]?.has(row.id) ?? false),
    );
  });
  // The mean is over all competencies: it would give a withheld one away.
  const partial = rows[0]?.suppressed.includes(true) ?? true;
  return {
    ...matrix,
    rows: matrix.rowsLeftOut ? rows.slice(0, 1) : rows,
    peopleInNeed: hidden.people.has(place) ? null : matrix.peopleInNeed,
    meanGap: partial || hidden.people.has(place) ? null : matrix.meanGap,
  };
};

const masked = (row: NeedsRowView, suppressed: boolean[]): NeedsRowView => {
  const shown = (values: (number | null)[]) => values.map((value, index) => (suppressed[index] ? null : value));
  return {
    ...row,
    assessed: shown(row.assessed),
    inNeed: shown(row.inNeed),
    expectedInNeed: shown(row.expectedInNeed),
    meanGap: shown(row.meanGap),
    notAssessed: shown(row.notAssessed),
    suppressed,
  };
};

/** With the competencies in order of priority; those whose numbers are withheld last. */
export const prioritiesOf = (matrix: Unordered): NeedsMatrixView => {
  const [all] = matrix.rows;
  const priorities = matrix.competencies.map(({ id, weight }, index): PriorityView => {
    const assessed = all?.assessed[index] ?? null;
    if (assessed === null) return { competencyId: id, weight, levels: null, priority: null };
    const needs = { assessed, meanGap: all?.meanGap[index] ?? null };
    return { competencyId: id, weight, levels: levelsToGo(needs), priority: priorityOf({ ...needs, weight }) };
  });
  return { ...matrix, priorities: priorities.sort((one, other) => (other.priority ?? -1) - (one.priority ?? -1)) };
};
