import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useParams } from 'wouter';
import { PageState } from '../framework/PageState';
import { RatingSheetDocument } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { keyOfRatings } from './answers';
import { MessageSection } from './MessageSection';
import { Questions } from './Questions';
import type { Sheet } from './rating';
import { RoundClosed } from './RoundClosed';
import { useForgetting } from './use-unsent';

/** What a round asks about oneself or who reports to one, one competency a screen. Everything is fetched at its beginning, so that it goes on without a line. */
export function RatingPage() {
  const { roundId = '', personId } = useParams();
  const { data, error, refetch } = useQuery(RatingSheetDocument, {
    variables: { roundId, personId: personId ?? null, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  const onChanged = useCallback(() => void refetch(), [refetch]);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <Asked sheet={data.ratingSheet} onChanged={onChanged} />;
}

function Asked({ sheet, onChanged }: { sheet: Sheet | null; onChanged(): void }) {
  const text = useText();
  const { personId: raterId } = useMe();
  const over = sheet && (sheet.summary.submittedAt !== null || !sheet.summary.open);
  useForgetting(over ? keyOfRatings(raterId, sheet.summary) : null);
  if (!sheet) return <MessageSection title={text('assessment.rating.notAsked')} />;
  const { source, roundId, name, submittedAt, keyedBy, open } = sheet.summary;
  const next =
    source === 'supervisor'
      ? { link: text('assessment.supervision.back'), to: `/supervision/${roundId}` }
      : { link: text('assessment.rating.toProfile') };
  if (submittedAt)
    return (
      <MessageSection
        title={name}
        sentence={
          keyedBy === null
            ? text(`assessment.rating.${source}.submitted`)
            : text('assessment.rating.keyed', { name: isolated(keyedBy) })
        }
        {...next}
      />
    );
  if (!open) return <RoundClosed {...sheet.summary} />;
  return <Questions sheet={sheet} onSubmitted={onChanged} onRefused={onChanged} />;
}
