import { useEffect, useRef } from 'react';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import type { Kind, Preview } from './change-kinds';
import { ChangedCompletion } from './ChangedCompletion';
import { ChangedMoney } from './ChangedMoney';
import { ChangedSessions } from './ChangedSessions';
import styles from './ChangePreview.module.css';

interface ChangePreviewProps {
  kind: Kind;
  preview: Preview;
  pending: boolean;
  onMake(): void;
}

/** What a change does to sessions, people, seats, completion, letters and money, as numbers and names; and the one button that does it. */
export function ChangePreview({ kind, preview, pending, onMake }: ChangePreviewProps) {
  const text = useText();
  const { list } = useFormat();
  const top = useRef<HTMLElement>(null);
  // It comes below a form: who asked for it has to see it.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, [preview]);
  const { sessions, people, seats, letters, money, completion, missingSeats, busy, busyPeople } = preview;
  const inTheWay = sessions.filter(({ skipped, clashes }) => skipped || clashes.length > 0).length;
  const blocked = inTheWay > 0 || missingSeats > 0 || busy > 0;
  const names = (of: readonly string[], count: number) => {
    const people = list(of.map(isolated));
    return of.length < count && of.length > 0 ? text('cohort.plan.names', { people }) : people;
  };
  return (
    <section ref={top} className={styles.preview} aria-label={text('cohort.plan.does')}>
      <h3>{text('cohort.plan.does')}</h3>
      <p role="status">
        {blocked ? text('cohort.plan.blocked') : text('cohort.plan.counts', { sessions: sessions.length, letters })}
      </p>
      {missingSeats > 0 && <p className={styles.blocked}>{text('cohort.plan.missing', { count: missingSeats })}</p>}
      {busy > 0 && (
        <p className={styles.blocked}>
          {text('cohort.plan.busy', { count: busy })} {names(busyPeople, busy)}
        </p>
      )}
      {people.length > 0 && (
        <ul>
          {people.map(({ before, after, cohortName, count, people: who }) => (
            <li key={`${before} ${after} ${cohortName}`}>
              {cohortName === null
                ? text('cohort.plan.out', { count, before: text(`cohort.enrolment.${before}`) })
                : text('cohort.plan.into.people', {
                    count,
                    before: text(`cohort.enrolment.${before}`),
                    after: text(`cohort.enrolment.${after}`),
                    cohort: isolated(cohortName),
                  })}{' '}
              {names(who, count)}
            </li>
          ))}
        </ul>
      )}
      {seats.length > 0 && (
        <ul>
          {seats.map((each) => (
            <li key={each.cohortName}>
              {text('cohort.plan.seats', {
                cohort: isolated(each.cohortName),
                seats: each.seats,
                before: each.heldBefore,
                after: each.heldAfter,
                waiting: each.waitingAfter,
              })}
            </li>
          ))}
        </ul>
      )}
      {completion && <ChangedCompletion completion={completion} names={names} />}
      {money && <ChangedMoney money={money} />}
      <ChangedSessions sessions={sessions} />
      {!blocked && (
        <Button pending={pending} onClick={onMake}>
          {text(`cohort.plan.make.${kind}`)}
        </Button>
      )}
    </section>
  );
}
