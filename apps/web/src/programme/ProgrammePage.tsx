import { useQuery } from '@apollo/client/react';
import { useParams, useSearchParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { ProgrammeDocument } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Notice } from '../ui/Notice';
import { Bench } from './Bench';
import { ProgrammeHead } from './ProgrammeHead';
import { ScenarioTabs } from './ScenarioTabs';

/** The tailoring bench of one programme: its plan, and the scenarios that were tried for it. */
export function ProgrammePage() {
  const text = useText();
  const { programmeId = '' } = useParams();
  const { roles } = useMe();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useQuery(ProgrammeDocument, {
    variables: { id: programmeId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { programme, framework } = data;
  if (!programme) return <Notice tone="attention">{text('programme.gone')}</Notice>;
  const changeable = programme.state === 'draft' && roles.includes('coordinator');
  const scenario = programme.scenarios.find(({ id }) => id === params.get('scenario')) ?? null;
  const show = (id: string | null) => setParams(id ? { scenario: id } : {});
  return (
    <>
      <ProgrammeHead programme={programme} changeable={changeable} onChanged={refetch} />
      <ScenarioTabs programme={programme} current={scenario?.id ?? null} />
      <Bench
        key={scenario?.id ?? 'plan'}
        programme={programme}
        scenario={scenario}
        levels={framework.levels}
        changeable={changeable}
        onStarted={(id) => void refetch().then(() => show(id))}
        onAccepted={() => void refetch().then(() => show(null))}
        onChanged={refetch}
      />
    </>
  );
}
