import { useState } from 'react';
import { Words } from '../../framework/Words';
import { SettleIndicatorDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { AreaField, SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Notice } from '../../ui/Notice';
import type { Assessed } from './assessed';
import styles from './Institution.module.css';

interface IndicatorCardProps {
  assessed: Assessed;
  each: Assessed['indicators'][number];
  onDone(sentence: string): void;
}

/** One indicator: the answers side by side, the level that was settled, and what the next one asks. */
export function IndicatorCard({ assessed, each, onDone }: IndicatorCardProps) {
  const text = useText();
  const [again, setAgain] = useState(false);
  const { indicator, answers, contested, settled } = each;
  const choiceOf = (ordinal: number | null) => indicator.choices.find((choice) => choice.ordinal === ordinal);
  const next = settled && choiceOf(settled.ordinal + 1);
  return (
    <section className={styles.card} id={indicator.indicatorId}>
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
        <p>
          {text('assessment.institution.settledAs', {
            level: isolated(choiceOf(settled.ordinal)?.level.label ?? ''),
            name: isolated(settled.by),
          })}{' '}
          <bdi>{settled.reason}</bdi>
        </p>
      )}
      {next?.descriptor && (
        <p className={styles.quiet}>
          {text('assessment.institution.next')} <Words text={next.descriptor} />
        </p>
      )}
      {assessed.mayModerate && answers.length > 0 && (settled === null || again) && (
        <SettleForm
          assessed={assessed}
          each={each}
          onDone={() => {
            setAgain(false);
            onDone(text('assessment.institution.settledNow'));
          }}
        />
      )}
      {assessed.mayModerate && settled && !again && (
        <p>
          <Button quiet onClick={() => setAgain(true)}>
            {text('assessment.institution.settleAgain')}
          </Button>
        </p>
      )}
    </section>
  );
}

function SettleForm({ assessed, each, onDone }: Omit<IndicatorCardProps, 'onDone'> & { onDone(): void }) {
  const text = useText();
  const settle = useCommand(SettleIndicatorDocument, (data) => data.settleIndicator);
  const { indicator, answers, settled } = each;
  const { assessmentId, institutionId } = assessed;
  const said = answers.find(({ ordinal }) => ordinal !== null)?.ordinal ?? 0;
  async function send(field: (name: string) => string) {
    const input = {
      assessmentId,
      institutionId,
      indicatorId: indicator.indicatorId,
      ordinal: Number(field('ordinal')),
      reason: field('reason').trim() || null,
    };
    if (await settle.run({ input })) onDone();
  }
  return (
    <Form onSend={(field) => void send(field)}>
      <SelectField
        label={text('assessment.institution.level')}
        name="ordinal"
        defaultValue={settled?.ordinal ?? said}
        choices={indicator.choices.map(({ ordinal, level, descriptor }) => ({
          value: String(ordinal),
          label: descriptor ? `${level.label}: ${descriptor.label}` : level.label,
        }))}
        error={settle.issue('ordinal')}
      />
      <AreaField
        label={text('assessment.institution.reason')}
        hint={text('assessment.institution.reason.hint')}
        name="reason"
        dir="auto"
        rows={2}
        defaultValue={settled?.reason ?? ''}
        error={settle.issue('reason')}
      />
      <Failure sentence={settle.sentence} />
      <Button type="submit" pending={settle.pending}>
        {text('assessment.institution.settle')}
      </Button>
    </Form>
  );
}
