import { useQuery } from '@apollo/client/react';
import { NeedsMatrixDocument } from '../generated/documents';
import { useLocale } from '../locale/use-text';
import type { Measure, NeedsPlace } from './use-needs-place';

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
  const compared = comparedWith ? other.data?.needsMatrix : undefined;
  return { shown, compared: compared ?? undefined, comparing: other.loading, error: error ?? other.error, refetch };
}

/** What the cells show: as the address says, where there is that. */
export const measureOf = (asked: Measure | null, comparable: boolean, hasErrors: boolean): Measure => {
  if (asked === null || (asked === 'change' && !comparable)) return comparable ? 'change' : 'people';
  return asked === 'expected' && !hasErrors ? 'people' : asked;
};
