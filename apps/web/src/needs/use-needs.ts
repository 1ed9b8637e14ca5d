import { useQuery } from '@apollo/client/react';
import { NeedsMatrixDocument } from '../generated/documents';
import { useLocale } from '../locale/use-text';
import { useNeedsDue } from './use-needs-due';
import type { Measure, NeedsPlace } from './use-needs-place';

const SHOWN_BY = [NeedsMatrixDocument];

/** The matrix that the address asks for, and the one that it is compared with. */
export function useNeeds(place: NeedsPlace) {
  const locale = useLocale();
  const { roundId, reportId, institutionId, by, comparedWith } = place;
  const { data, previousData, error, refetch } = useQuery(NeedsMatrixDocument, {
    variables: { roundId, reportId, institutionId, by, locale },
    // An import may have brought levels since.
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  const matrix = shown?.needsMatrix;
  const other = useQuery(NeedsMatrixDocument, {
    variables: {
      roundId: comparedWith?.roundId ?? matrix?.round.id ?? null,
      reportId: comparedWith?.reportId ?? null,
      institutionId: matrix?.rows[0]?.id ?? null,
      by,
      locale,
    },
    skip: !comparedWith || !matrix,
    fetchPolicy: 'cache-and-network',
  });
  const otherMatrix = comparedWith ? other.data?.needsMatrix : undefined;
  // What a report kept is not counted anew.
  const counted = [matrix, otherMatrix].flatMap((each) => (each && !each.report ? [each.round.id] : []));
  const due = useNeedsDue(counted, SHOWN_BY);
  return {
    shown,
    due,
    // Of two rounds one may be from before a change and the other from after it: that is no difference between them.
    compared: (due === null && otherMatrix) || undefined,
    comparing: other.loading || due !== null,
    error: error ?? other.error,
    refetch,
  };
}

/** What the cells show: as the address says, where there is that. */
export const measureOf = (asked: Measure | null, comparable: boolean, hasErrors: boolean): Measure => {
  if (asked === null || (asked === 'change' && !comparable)) return comparable ? 'change' : 'people';
  return asked === 'expected' && !hasErrors ? 'people' : asked;
};
