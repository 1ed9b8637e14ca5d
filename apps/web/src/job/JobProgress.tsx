import { useId } from 'react';
import { CancelJobDocument } from '../generated/documents';
import { sentence } from '../graphql/problem';
import { useCommand } from '../graphql/use-command';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './JobProgress.module.css';
import type { Job } from './use-job';

interface JobProgressProps {
  job: Job;
  cancelLabel: string;
  /** How far it is in things, beside the share. */
  counted?: string | null;
}

/** A job at work: what it does now, how far it is, and a way to stop it. */
export function JobProgress({ job, cancelLabel, counted }: JobProgressProps) {
  const text = useText();
  const format = useFormat();
  const cancel = useCommand(CancelJobDocument, (data) => data.cancelJob);
  const status = useId();
  const { step, done, total } = job;
  const share = total === null ? null : Math.min(done / Math.max(total, 1), 1);
  return (
    <div className={styles.progress}>
      {cancel.sentence && <Notice tone="danger">{cancel.sentence}</Notice>}
      {/* It changes with the step alone: read aloud, a number that grows would never be silent. */}
      <p id={status} role="status">
        {job.state === 'waiting' || step === null
          ? text('job.waiting')
          : sentence(`job.step.${step}`, text('house.loading'), text)}
      </p>
      <progress className={styles.bar} aria-labelledby={status} value={share ?? undefined} />
      <p className={styles.share}>
        <span>{share !== null && format.percent(share)}</span>
        <span>{counted}</span>
      </p>
      <p>
        <Button quiet pending={cancel.pending} onClick={() => void cancel.run({ input: { jobId: job.id } })}>
          {cancelLabel}
        </Button>
      </p>
    </div>
  );
}
