import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useParams } from 'wouter';
import { PageState } from '../framework/PageState';
import { SelfAssessmentDocument } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { MessageSection } from './MessageSection';
import { Questions } from './Questions';
import type { Assessment } from './self-assessment';
import { useForgetting } from './use-answers';

/** A self-assessment, one competency a screen. Everything is fetched at its beginning, so that it goes on without a line. */
export function SelfAssessmentPage() {
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery(SelfAssessmentDocument, {
    variables: { roundId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  const onChanged = useCallback(() => void refetch(), [refetch]);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <Asked assessment={data.selfAssessment} onChanged={onChanged} />;
}

function Asked({ assessment, onChanged }: { assessment: Assessment | null; onChanged(): void }) {
  const text = useText();
  useForgetting(assessment?.summary ?? null);
  if (!assessment) return <MessageSection title={text('assessment.self.notAsked')} />;
  const { name, submittedAt, open } = assessment.summary;
  if (submittedAt)
    return (
      <MessageSection
        title={name}
        sentence={text('assessment.self.submitted')}
        link={text('assessment.self.toProfile')}
      />
    );
  if (!open) return <MessageSection title={name} sentence={text('assessment.self.closed')} />;
  return <Questions assessment={assessment} onSubmitted={onChanged} onRefused={onChanged} />;
}
