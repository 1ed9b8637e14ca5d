import { useState } from 'react';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { ChangePlan } from './ChangePlan';
import { CohortSettings } from './CohortSettings';
import type { Trainers } from './MeetingFields';
import type { Cohort, Session } from './parts';
import styles from './Sessions.module.css';

interface CohortActionsProps {
  cohort: Cohort;
  sessions: readonly Session[];
  trainers: Trainers;
  onChanged(): Promise<unknown>;
}

/** What a coordinator may do with a whole cohort: its settings, and its plan. */
export function CohortActions({ cohort, sessions, trainers, onChanged }: CohortActionsProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <span className={styles.actions}>
      <CohortSettings cohort={cohort} onChanged={onChanged} />
      <Button quiet onClick={() => setOpen(true)}>
        {text('cohort.plan.change')}
      </Button>
      {open && <ChangePlan cohort={cohort} sessions={sessions} trainers={trainers} onClose={() => setOpen(false)} />}
    </span>
  );
}
