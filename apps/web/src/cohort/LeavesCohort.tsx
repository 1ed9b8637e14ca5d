import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { HOLDING_SEAT, type Enrolment } from './parts';
import styles from './Sessions.module.css';

/** On which day somebody leaves the organisation, and what becomes of what she holds here. */
export function LeavesCohort({ enrolment }: { enrolment: Enrolment }) {
  const text = useText();
  const { date } = useFormat();
  const { state, leavesOn, givenBack } = enrolment;
  if (!leavesOn) return null;
  const given = HOLDING_SEAT.includes(state) ? 'seat' : 'place';
  const day = isolated(date(dayOf(leavesOn)));
  return <span className={styles.quiet}>{text(`cohort.leaves.${givenBack ? given : 'after'}`, { day })}</span>;
}
