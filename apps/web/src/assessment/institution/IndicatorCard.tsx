import { useState } from 'react';
import { Words } from '../../framework/Words';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { Assessed } from './assessed';
import { Compared } from './Compared';
import { EvidenceFiles } from './EvidenceFiles';
import styles from './Institution.module.css';
import { SettleForm } from './SettleForm';

interface IndicatorCardProps {
  assessed: Assessed;
  each: Assessed['indicators'][number];
  onDone(sentence: string): void;
  /** Files came or went. */
  onChanged(): void;
}

/** One indicator: the answers side by side, the level that was settled, and what the next one asks. */
export function IndicatorCard({ assessed, each, onDone, onChanged }: IndicatorCardProps) {
  const text = useText();
  const [again, setAgain] = useState(false);
  const { indicator, answers, contested, settled } = each;
  const { assessmentId, institutionId } = assessed;
  const choiceOf = (ordinal: number | null) => indicator.choices.find((choice) => choice.ordinal === ordinal);
  const next = settled && choiceOf(settled.ordinal + 1);
  const maySettle = assessed.mayModerate && assessed.state === 'answered';
  return (
    <section className={styles.card}>
      <h2>
        {indicator.code} <Words text={indicator.text} />
      </h2>
      <p className={styles.quiet}>
        <Words text={indicator.text} part="definition" />
      </p>
      {answers.length === 0 ? (
        <p>{text('assessment.institution.noAnswers')}</p>
      ) : (
        <ul className={styles.list} aria-label={text('assessment.institution.answers')}>
          {answers.map(({ personId, name, ordinal, comment }) => (
            <li key={personId}>
              <bdi>{name}</bdi>
              {': '}
              <strong>{choiceOf(ordinal)?.level.label ?? text('assessment.institution.cantSay')}</strong>
              {comment && (
                <p className={styles.quiet} dir="auto">
                  {comment}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {contested && !settled && <Notice tone="attention">{text('assessment.institution.contested')}</Notice>}
      {settled && (
        <div className={styles.settled}>
          <p>
            {text('assessment.institution.settledAs', {
              level: isolated(choiceOf(settled.ordinal)?.level.label ?? ''),
              name: isolated(settled.by),
            })}
          </p>
          {settled.reason && <p dir="auto">{settled.reason}</p>}
        </div>
      )}
      {next?.descriptor && (
        <p className={styles.quiet}>
          {text('assessment.institution.next')} <Words text={next.descriptor} />
        </p>
      )}
      <Compared assessed={assessed} each={each} />
      <EvidenceFiles
        about={{ assessmentId, institutionId, indicatorId: indicator.indicatorId }}
        files={each.files}
        mayBring={assessed.mayModerate && assessed.moderator !== null}
        onChanged={onChanged}
      />
      {assessed.coordinates && <NotYet assessed={assessed} />}
      {maySettle && (settled === null || again) && (
        <SettleForm
          assessed={assessed}
          each={each}
          onDone={() => {
            setAgain(false);
            onDone(text('assessment.institution.settledNow'));
          }}
        />
      )}
      {maySettle && settled && !again && (
        <p>
          <Button quiet onClick={() => setAgain(true)}>
            {text('assessment.institution.settleAgain')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Why its coordinator can't settle it now, and who could. */
function NotYet({ assessed }: { assessed: Assessed }) {
  const text = useText();
  const { state, over, respondents, moderator, mayModerate } = assessed;
  const missing = respondents.filter(({ submitted }) => !submitted).length;
  if (state === 'asked' && !over && missing > 0)
    return <Notice tone="attention">{text('assessment.institution.stillAnswering', { missing })}</Notice>;
  if (state === 'answered' && !mayModerate)
    return (
      <Notice tone="attention">
        {text('assessment.institution.otherModerator', { name: isolated(moderator?.name ?? '') })}
      </Notice>
    );
  return null;
}
