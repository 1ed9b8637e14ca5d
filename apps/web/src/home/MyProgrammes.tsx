import { Link } from 'wouter';
import { useText } from '../locale/use-text';
import styles from './Today.module.css';
import type { MyCohort } from './today';

/** What she is enrolled in or has been through, and how much of it she attended. */
export function MyProgrammes({ cohorts, now }: { cohorts: readonly MyCohort[]; now: string }) {
  const text = useText();
  return (
    <>
      <ul className={styles.tasks}>
        {cohorts.map(({ id, programmeName, state, sessions }) => {
          const held = sessions.filter(({ cancelled, endsAt }) => !cancelled && endsAt <= now);
          const attended = held.filter(({ attendance }) => attendance === 'present').length;
          return (
            <li key={id}>
              <h3>
                <bdi>{programmeName}</bdi>
              </h3>
              {state && <p>{text(`cohort.enrolment.${state}`)}</p>}
              <p className={styles.quiet}>{text('home.today.programme.attended', { attended, held: held.length })}</p>
            </li>
          );
        })}
      </ul>
      <p>
        <Link href="/my-programme">{text('home.today.programme.link')}</Link>
      </p>
    </>
  );
}
