import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { InstitutionAssessmentDocument } from '../../generated/documents';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Done } from '../../ui/Done';
import { Drawer } from '../../ui/Drawer';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { ChangeForm, CloseDrawer } from './ChangeAssessment';
import { countsOf } from './counts';
import { MaturityLegend } from './MaturityLegend';
import { MaturityMap, type InstitutionAssessment } from './MaturityMap';

/** An assessment of institutions: what was settled, institution by institution. */
export function InstitutionAssessmentPage() {
  const text = useText();
  const { assessmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(InstitutionAssessmentDocument, {
    variables: { assessmentId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const assessment = data.institutionAssessment;
  if (!assessment) return <Notice tone="attention">{text('assessment.institutions.gone')}</Notice>;
  return <Shown assessment={assessment} onChanged={refetch} />;
}

function Shown({ assessment, onChanged }: { assessment: InstitutionAssessment; onChanged(): Promise<unknown> }) {
  const text = useText();
  const { list, date } = useFormat();
  const [asking, setAsking] = useState<'change' | 'close' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { institutions, mayClose, over, closesOn } = assessment;
  const unasked = institutions
    .filter(({ respondents }) => respondents === 0)
    .map(({ institutionName }) => institutionName);
  const finish = (sentence: string) => {
    setAsking(null);
    setDone(sentence);
    void onChanged();
  };
  return (
    <>
      <PageHead
        title={assessment.name}
        sentence={text('assessment.institutions.sentence', countsOf(institutions))}
        action={
          mayClose && (
            <Button quiet onClick={() => setAsking('change')}>
              {text('assessment.institutions.change')}
            </Button>
          )
        }
      />
      <p>
        {text(over ? 'assessment.institutions.wasUntil' : 'assessment.institutions.answersUntil', {
          day: isolated(date(dayOf(closesOn))),
        })}
      </p>
      <Done done={done === null ? null : { sentence: done }} />
      {unasked.length > 0 && !over && (
        <Notice tone="attention">
          {text('assessment.institutions.noRespondents', { count: unasked.length, names: isolated(list(unasked)) })}
        </Notice>
      )}
      <MaturityMap assessment={assessment} />
      <MaturityLegend indicators={assessment.indicators} />
      <p>
        {text('assessment.institutions.legend')}{' '}
        {institutions.some(({ earlier }) => earlier) && text('assessment.institutions.legend.earlier')}
      </p>
      {mayClose && (
        <p>
          <Button quiet onClick={() => setAsking('close')}>
            {text('assessment.institutions.close')}
          </Button>
        </p>
      )}
      {asking === 'change' && (
        <Drawer title={text('assessment.institutions.change')} onClose={() => setAsking(null)}>
          <ChangeForm key={assessment.version} assessment={assessment} onDone={finish} onReload={onChanged} />
        </Drawer>
      )}
      {asking === 'close' && (
        <CloseDrawer assessment={assessment} onDone={finish} onReload={onChanged} onClose={() => setAsking(null)} />
      )}
    </>
  );
}
