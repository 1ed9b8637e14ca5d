import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'wouter';
import { PageState } from '../../framework/PageState';
import { TestSheetDocument, type TestSheetQuery } from '../../generated/documents';
import { useLocale, useText } from '../../locale/use-text';
import { MessageSection } from '../MessageSection';
import { RoundClosed } from '../RoundClosed';
import { RoundIntroduction } from '../RoundIntroduction';
import { SubmitTest } from './SubmitTest';
import { TestReview } from './TestReview';
import { TestQuestion } from './TestQuestion';

type Sheet = TestSheetQuery['testSheet'];

/** A knowledge test, a question a screen; which comes next is told by the api, so that going on later or reloading changes nothing. */
export function TestPage() {
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery(TestSheetDocument, {
    variables: { roundId, locale: useLocale() },
    fetchPolicy: 'network-only',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <Sitting sheet={data.testSheet} onDone={() => void refetch()} />;
}

function Sitting({ sheet, onDone }: { sheet: Sheet; onDone(): void }) {
  const text = useText();
  const [begun, setBegun] = useState(false);
  if (!sheet) return <MessageSection title={text('assessment.rating.notAsked')} />;
  const { summary, item } = sheet;
  if (summary.submittedAt)
    return (
      <>
        <MessageSection
          title={summary.name}
          sentence={text('assessment.rating.test.submitted')}
          link={text('assessment.rating.toProfile')}
        />
        <TestReview roundId={summary.roundId} />
      </>
    );
  if (!summary.open) return <RoundClosed {...summary} />;
  if (!begun)
    return <RoundIntroduction summary={summary} begun={summary.answered > 0} onBegin={() => setBegun(true)} />;
  if (!item) return <SubmitTest roundId={summary.roundId} onSubmitted={onDone} />;
  return <TestQuestion key={item.itemId} summary={summary} item={item} onAnswered={onDone} />;
}
