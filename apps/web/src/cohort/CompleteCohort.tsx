import { useState } from 'react';
import { CompleteCohortDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import type { Cohort } from './parts';
import styles from './Sessions.module.css';

interface CompleteCohortProps {
  cohort: Cohort;
  mayChange: boolean;
  onChanged(): Promise<unknown>;
}

/** Settles who completed the programme, by its rules. It can't be taken back, so it says first what will be; and what came of it, once it is. */
export function CompleteCohort({ cohort, mayChange, onChanged }: CompleteCohortProps) {
  const text = useText();
  const complete = useCommand(CompleteCohortDocument, (data) => data.completeCohort);
  const [done, setDone] = useState<{ completed: number; notCompleted: number; noShow: number } | null>(null);
  const send = async () => {
    const completed = await complete.run({ input: { cohortId: cohort.id, expectedVersion: cohort.version } });
    if (!completed) return;
    setDone(completed);
    void onChanged();
  };
  if (done) return <Notice tone="done">{text('cohort.completed', done)}</Notice>;
  if (!mayChange) return null;
  return (
    <section className={styles.sessions} aria-labelledby="cohort-complete">
      <h2 id="cohort-complete">{text('cohort.complete')}</h2>
      <p>{text('cohort.complete.means')}</p>
      <Failure sentence={complete.issue('cohortId') ?? complete.sentence} onReload={complete.reloadBy(onChanged)} />
      <p>
        <Button quiet pending={complete.pending} onClick={() => void send()}>
          {text('cohort.complete.action')}
        </Button>
      </p>
    </section>
  );
}
