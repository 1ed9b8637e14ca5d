import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { ProgrammeVersionDocument } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import benchStyles from '../Bench.module.css';
import { Effects } from '../Effects';
import { ModuleCard } from '../ModuleCard';
import listStyles from '../ModuleList.module.css';
import { OpenNeeds } from '../OpenNeeds';
import { Tracks } from '../Tracks';
import { usePlanSentence } from '../use-plan-sentence';
import { Decision } from './Decision';
import { Origin } from './Origin';
import { useChangeSentences } from './use-change-sentences';

/** A programme as it was submitted or published: what it takes, what it closes and for whom, what stays open, and what is new in it. */
export function VersionPage() {
  const text = useText();
  const { versionId = '' } = useParams();
  const { moment } = useFormat();
  const planSentence = usePlanSentence();
  const sentences = useChangeSentences();
  const { data, error, refetch } = useQuery(ProgrammeVersionDocument, {
    variables: { id: versionId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { programmeVersion: version, framework } = data;
  if (!version) return <Notice tone="attention">{text('programme.gone')}</Notice>;
  const { programmeId, programmeName, institutionName, number, madeBy, madeAt, plan, origin, change, submission } =
    version;
  const made = { person: isolated(madeBy), when: isolated(moment(madeAt)), institution: isolated(institutionName) };
  return (
    <>
      <PageHead
        title={text('programme.version.of', { number, programme: isolated(programmeName) })}
        sentence={`${text('programme.version.made', made)} ${planSentence(plan)}`}
        action={<Link to={`/tailor/${programmeId}/versions`}>{text('programme.versions')}</Link>}
      />
      {submission && <Decision submission={submission} programmeId={programmeId} onDecided={refetch} />}
      <section aria-labelledby="version-change">
        <h2 id="version-change">{text('programme.version.change')}</h2>
        <ul>
          {sentences(change).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <Origin origin={origin} />
      <Tracks programmeId={programmeId} plan={plan} />
      <div className={benchStyles.bench}>
        <section className={benchStyles.modules} aria-labelledby="version-modules">
          <h2 id="version-modules">{text('programme.plan.modules')}</h2>
          <ol className={listStyles.list}>
            {plan.modules.map((planned) => (
              <ModuleCard key={planned.module.id} planned={planned} plan={plan} levels={framework.levels} />
            ))}
          </ol>
        </section>
        <div className={benchStyles.effects}>
          <Effects plan={plan} />
        </div>
      </div>
      <OpenNeeds plan={plan} levels={framework.levels} />
    </>
  );
}
