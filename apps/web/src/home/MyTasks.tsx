import { Link } from 'wouter';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './Today.module.css';
import { cancelledSessions, unrecorded, type Today } from './today';

/** What is offered to her or asked of her, each with where it is answered. */
export function useMyTasks({ myCohorts, myLedSessions, mySelfAssessments }: Today, now: string) {
  const text = useText();
  const { date, moment } = useFormat();
  const about = ({ title, startsAt }: { title: string; startsAt: string }) => ({
    session: isolated(title),
    when: isolated(moment(startsAt)),
  });
  return [
    ...mySelfAssessments
      .filter(({ open, submittedAt }) => open && submittedAt === null)
      .map(({ roundId, name, closesOn }) => ({
        key: roundId,
        to: `/self-assessment/${roundId}`,
        sentence: text('home.today.todo.selfAssessment', {
          name: isolated(name),
          day: isolated(date(dayOf(closesOn))),
        }),
      })),
    ...unrecorded(myLedSessions ?? [], now).map((session) => ({
      key: session.id,
      to: '/my-sessions',
      sentence: text('home.today.todo.record', about(session)),
    })),
    ...cancelledSessions(myCohorts, now).map((session) => ({
      key: session.id,
      to: '/my-programme',
      sentence: text('home.today.todo.cancelled', about(session)),
    })),
    ...myCohorts.flatMap(({ id, programmeName, state, place, mayEnrol, seatsLeft }) => {
      const programme = isolated(programmeName);
      const waits = state === 'waiting' && place !== null;
      if (!waits && !mayEnrol) return [];
      const sentence = waits
        ? text('home.today.todo.waiting', { programme, place })
        : text('home.today.todo.offered', { programme, seats: seatsLeft });
      return [{ key: id, to: '/my-programme', sentence }];
    }),
  ];
}

export function MyTasks({ tasks }: { tasks: ReturnType<typeof useMyTasks> }) {
  const text = useText();
  return (
    <ul className={styles.tasks}>
      {tasks.map(({ key, to, sentence }) => (
        <li key={key}>
          <p id={`task-${key}`}>{sentence}</p>
          <Link href={to} aria-describedby={`task-${key}`}>
            {text('home.today.todo.open')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
