import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useParams } from 'wouter';
import { PageState } from '../../framework/PageState';
import { MaturitySheetDocument } from '../../generated/documents';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Words } from '../../framework/Words';
import { useMe } from '../../organisation/SignedIn';
import { keyOfSaid } from '../answers';
import { MessageSection } from '../MessageSection';
import { useForgetting } from '../use-unsent';
import { EvidenceFiles } from './EvidenceFiles';
import type { MaturitySheet } from './maturity';
import { MaturityQuestions } from './MaturityQuestions';

/** What a respondent is asked about an institution, one indicator a screen. */
export function MaturityPage() {
  const { assessmentId = '', institutionId = '' } = useParams();
  const { data, error, refetch } = useQuery(MaturitySheetDocument, {
    variables: { assessmentId, institutionId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  const onChanged = useCallback(() => void refetch(), [refetch]);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <Asked sheet={data.maturitySheet} onChanged={onChanged} />;
}

function Asked({ sheet, onChanged }: { sheet: MaturitySheet | null; onChanged(): void }) {
  const text = useText();
  const { day } = useFormat();
  const { personId } = useMe();
  const over = sheet && (sheet.summary.submittedAt !== null || !sheet.summary.open);
  useForgetting(over ? keyOfSaid(personId, sheet.summary) : null);
  if (!sheet) return <MessageSection title={text('assessment.maturity.notAsked')} />;
  const { name, submittedAt, open, closesOn } = sheet.summary;
  if (submittedAt)
    return (
      <>
        <MessageSection title={name} sentence={text('assessment.maturity.submitted')} />
        <Brought sheet={sheet} />
      </>
    );
  if (!open)
    return (
      <MessageSection
        title={name}
        sentence={text('assessment.maturity.closed', { day: isolated(day(dayOf(closesOn))) })}
      />
    );
  return <MaturityQuestions sheet={sheet} onChanged={onChanged} />;
}

/** What she uploaded, indicator by indicator: hers to open again, though not to change. */
function Brought({ sheet: { summary, questions } }: { sheet: MaturitySheet }) {
  const text = useText();
  const brought = questions.filter(({ files }) => files.length > 0);
  if (brought.length === 0) return null;
  return (
    <section>
      <h2>{text('assessment.maturity.brought')}</h2>
      {brought.map(({ indicator, files }) => (
        <EvidenceFiles
          key={indicator.indicatorId}
          title={<Words text={indicator.text} />}
          about={{ ...summary, indicatorId: indicator.indicatorId }}
          files={files}
          mayBring={false}
        />
      ))}
    </section>
  );
}
