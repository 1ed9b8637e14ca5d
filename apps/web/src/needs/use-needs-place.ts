import type { NeedsBy } from '../generated/documents';
import { useAddress } from '../ui/use-address';

/** What the cells show. */
export const MEASURES = ['people', 'gap', 'expected', 'change'] as const;
export type Measure = (typeof MEASURES)[number];

export const ARRANGEMENTS = [
  'institution',
  'role_profile',
  'gender',
  'region',
  'team',
] as const satisfies readonly NeedsBy[];

/** What numbers are compared with: those of another round or of a report. */
export interface Against {
  roundId: string | null;
  reportId: string | null;
}

const one = <Value extends string>(values: readonly Value[], value: string | null): Value | undefined =>
  values.find((each) => each === value);

/** What the page shows, as the address says it: round or report, institution, rows, what is counted, what it is compared with, and the open cell. */
export function useNeedsPlace() {
  const [params, go] = useAddress();
  const competency = params.get('competency');
  const within = params.get('within');
  const against = params.get('against');
  const nowhere = { competency: null, within: null };

  function linkTo(institution: string): string {
    const next = new URLSearchParams(params);
    for (const part of Object.keys(nowhere)) next.delete(part);
    next.set('institution', institution);
    return `/needs?${next.toString()}`;
  }

  return {
    linkTo,
    roundId: params.get('round'),
    reportId: params.get('report'),
    institutionId: params.get('institution'),
    by: one(ARRANGEMENTS, params.get('by')) ?? 'institution',
    /** Null: whatever is shown unless something else is chosen. */
    measure: one(MEASURES, params.get('show')) ?? null,
    against,
    comparedWith: against === null ? null : comparedWith(against),
    cell: competency && within ? { row: within, column: competency } : null,
    chooseRound: (round: string) => go({ round, ...nowhere }),
    openInstitution: (institution: string) => go({ institution, ...nowhere }),
    arrange: (by: NeedsBy) => go({ by: by === 'institution' ? null : by, ...nowhere }),
    count: (what: Measure) => go({ show: what }),
    compare: (what: string) => go({ against: what, show: null }),
    openCell: (row: string, column: string) => go({ within: row, competency: column }),
    closeCell: () => go(nowhere),
  };
}
export type NeedsPlace = ReturnType<typeof useNeedsPlace>;

const comparedWith = (against: string): Against => {
  const [kind, id] = against.split(':');
  return { roundId: kind === 'round' ? (id ?? null) : null, reportId: kind === 'report' ? (id ?? null) : null };
};
