import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { Enrolment } from './parts';
import styles from './Sessions.module.css';

/** Where a person stands, until when somebody answers, and why she was refused. */
export function PersonState({ enrolment }: { enrolment: Enrolment }) {
  const text = useText();
  const { moment } = useFormat();
  const { state, place, bySelf, answerBy, reason } = enrolment;
  if (state === 'waiting' && place !== null) return <>{text('cohort.place', { place })}</>;
  return (
    <>
      {text(`cohort.enrolment.${state}`)} {bySelf && state !== 'requested' && text('cohort.bySelf')}
      {answerBy && <span className={styles.quiet}>{text('cohort.until', { when: isolated(moment(answerBy)) })}</span>}
      {state === 'refused' && (
        <span className={styles.quiet}>{reason === null ? text('cohort.undecided') : <bdi>{reason}</bdi>}</span>
      )}
    </>
  );
}
