import { useState } from 'react';
import { CompleteCohortDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import type { Cohort } from './parts';
import styles from './Sessions.module.css';

/** Settles who completed the programme, by who came. It can't be taken back, so it says first what will be. */
export function CompleteCohort({ cohort, onChanged }: { cohort: Cohort; onChanged(): Promise<unknown> }) {
  const text = useText();
  const complete = useCommand(CompleteCohortDocument, (data) => data.completeCohort);
  const [done, setDone] = useState<{ completed: number; notCompleted: number; noShow: number } | null>(null);
  const send = async (percent: string) => {
    const input = {
      cohortId: cohort.id,
      expectedVersion: cohort.version,
      leastAttendance: Number(percent) / 100,
    };
    const completed = await complete.run({ input });
    if (!completed) return;
    setDone(completed);
    void onChanged();
  };
  if (done) return <Notice tone="done">{text('cohort.completed', done)}</Notice>;
  return (
    <section className={styles.sessions} aria-labelledby="cohort-complete">
      <h2 id="cohort-complete">{text('cohort.complete')}</h2>
      <p>{text('cohort.complete.means')}</p>
      <Failure
        sentence={complete.issue('cohortId') ?? (complete.issue('leastAttendance') ? null : complete.sentence)}
        onReload={complete.reloadBy(onChanged)}
      />
      <Form onSend={(field) => void send(field('percent'))}>
        <Field
          label={text('cohort.complete.least')}
          name="percent"
          type="number"
          min={0}
          max={100}
          defaultValue={80}
          error={complete.issue('leastAttendance')}
        />
        <Button type="submit" quiet pending={complete.pending}>
          {text('cohort.complete.action')}
        </Button>
      </Form>
    </section>
  );
}
