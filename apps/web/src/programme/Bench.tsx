import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../framework/PageState';
import { ScenarioDocument } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Origin } from './approval/Origin';
import { AskProviders } from './AskProviders';
import styles from './Bench.module.css';
import { Effects } from './Effects';
import { LimitsForm } from './LimitsForm';
import { OpenNeeds } from './OpenNeeds';
import type { Levels, Programme, Scenario, Wishes } from './parts';
import { titlesOf } from './parts';
import { PlanEditor } from './PlanEditor';
import { Proof } from './Proof';
import { ScenarioPlan } from './ScenarioPlan';
import { ScenarioWaits } from './ScenarioWaits';
import { Tracks } from './Tracks';
import { Unchosen } from './Unchosen';

interface BenchProps {
  programme: Programme;
  /** Null for the plan itself. */
  scenario: Scenario | null;
  levels: Levels;
  changeable: boolean;
  onStarted(scenario: string): void;
  onAccepted(): void;
  onChanged(): Promise<unknown>;
}

/** Limits on one side, the modules in the middle, what they do for the group on the other side, and below what stays open. */
export function Bench({ programme, scenario, levels, changeable, ...on }: BenchProps) {
  const text = useText();
  const coordinates = useMe().roles.includes('coordinator');
  const last = scenario ?? programme.scenarios[0] ?? null;
  const [wishes, setWishes] = useState<Wishes>({
    mustHave: last?.limits.mustHave ?? [],
    leftOut: last?.limits.leftOut ?? [],
  });
  const { data, error } = useQuery(ScenarioDocument, {
    variables: { programmeId: programme.id, ids: [scenario?.id ?? ''], locale: useLocale() },
    // Until it has an answer it is waited for below.
    skip: !scenario?.outcome,
  });
  const outcome = data?.programme?.scenarios[0]?.outcome ?? null;
  const plan = scenario ? (outcome?.plan ?? null) : programme.plan;
  const tracksOf = scenario?.id ?? programme.origin?.scenarioId;
  return (
    <>
      <div className={styles.bench} data-limits={changeable || undefined}>
        {changeable && (
          <LimitsForm
            programmeId={programme.id}
            limits={last?.limits ?? null}
            objective={last?.objective ?? 'most_need_closed'}
            wishes={wishes}
            titles={titlesOf(programme)}
            onWishes={setWishes}
            onStarted={on.onStarted}
          />
        )}
        <section className={styles.modules} aria-labelledby="bench-modules">
          <h2 id="bench-modules">{text(scenario ? 'programme.scenario.modules' : 'programme.plan.modules')}</h2>
          {!scenario && <Origin origin={programme.origin} />}
          {!scenario && (
            <PlanEditor programme={programme} levels={levels} changeable={changeable} onChanged={on.onChanged} />
          )}
          {scenario && !scenario.outcome && <ScenarioWaits jobId={scenario.jobId} />}
          {scenario?.outcome && !outcome && <PageState error={error} onRetry={() => void on.onChanged()} />}
          {scenario && outcome && (
            <ScenarioPlan
              programme={programme}
              scenario={scenario}
              outcome={outcome}
              levels={levels}
              wishes={changeable ? wishes : null}
              onWishes={setWishes}
              onAccepted={on.onAccepted}
              onReload={on.onChanged}
            />
          )}
        </section>
        <div className={styles.effects}>
          {outcome && scenario && <Proof scenario={scenario} outcome={outcome} />}
          {plan && <Effects plan={plan} />}
        </div>
      </div>
      {plan && tracksOf && <Tracks programmeId={programme.id} scenarioId={tracksOf} plan={plan} />}
      {plan && <OpenNeeds plan={plan} levels={levels} />}
      {plan && coordinates && <AskProviders key={scenario?.id} programmeId={programme.id} open={plan.open} />}
      {outcome && <Unchosen unchosen={outcome.unchosen} />}
    </>
  );
}
