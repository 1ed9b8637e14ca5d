import { useQuery } from '@apollo/client/react';
import { useParams } from 'wouter';
import { PageState } from '../../framework/PageState';
import { RatingSheetDocument } from '../../generated/documents';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { MessageSection } from '../MessageSection';
import { PaperForm, PaperForms } from './PaperForm';

/** The reader's own form, to print and fill in by hand. */
export function MyFormPage() {
  const text = useText();
  const { roundId = '', personId } = useParams();
  const { data, error, refetch } = useQuery(RatingSheetDocument, {
    variables: { roundId, personId: personId ?? null, locale: useLocale() },
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  if (!data.ratingSheet) return <MessageSection title={text('assessment.rating.notAsked')} />;
  const { summary, questions } = data.ratingSheet;
  const { source, submittedAt, open } = summary;
  if (submittedAt !== null || !open || source === 'test')
    return <MessageSection title={summary.name} sentence={text('assessment.paper.over')} />;
  return (
    <>
      <h1>{text('assessment.paper.own')}</h1>
      <p>
        <Button onClick={() => window.print()}>{text('assessment.paper.printNow')}</Button>
      </p>
      <PaperForms>
        <PaperForm
          round={{ ...summary, source }}
          questions={questions}
          person={{ code: summary.formCode, personName: summary.personName }}
        />
      </PaperForms>
    </>
  );
}
