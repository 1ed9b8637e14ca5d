import { Link } from 'wouter';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './Today.module.css';
import { cancelledSessions, unrecorded, type Today } from './today';

const wheres = { self: 'self-assessment', supervisor: 'supervision', test: 'test' } as const;
const sentences = {
  self: 'home.today.todo.selfAssessment',
  supervisor: 'home.today.todo.supervision',
  test: 'home.today.todo.test',
} as const;

/** What open rounds still ask of her, once a round however many people it is about. */
const asked = (assessments: Today['myAssessments']) =>
  assessments
    .filter(({ open }) => open)
    .filter((each, index, all) => all.findIndex(({ roundId }) => roundId === each.roundId) === index)
    .map((round) => {
      const people = assessments.filter(({ roundId }) => roundId === round.roundId);
      return { ...round, people: people.length, submitted: people.filter(({ submittedAt }) => submittedAt).length };
    })
    .filter(({ people, submitted }) => submitted < people);

/** What is offered to her or asked of her, each with where it is answered. */
export function useMyTasks({ myCohorts, myLedSessions, myAssessments, myInstitutions }: Today, now: string) {
  const text = useText();
  const { date, moment, number } = useFormat();
  const about = ({ title, startsAt }: { title: string; startsAt: string }) => ({
    session: isolated(title),
    when: isolated(moment(startsAt)),
  });
  return [
    ...asked(myAssessments).map(({ roundId, source, name, closesOn, people, submitted }) => ({
      key: `${roundId} ${source}`,
      to: `/${wheres[source]}/${roundId}`,
      sentence: text(sentences[source], {
        name: isolated(name),
        day: isolated(date(dayOf(closesOn))),
        people: number(people),
        submitted: number(submitted),
      }),
    })),
    ...myInstitutions
      .filter(({ open, submittedAt }) => open && submittedAt === null)
      .map(({ assessmentId, institutionId, institutionName, name, closesOn }) => ({
        key: `${assessmentId} ${institutionId}`,
        to: `/institutions/${assessmentId}/${institutionId}`,
        sentence: text('home.today.todo.institution', {
          institution: isolated(institutionName),
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
      const answers = state === 'invited' || state === 'offered';
      if (!waits && !answers && !mayEnrol) return [];
      if (answers) return [{ key: id, to: '/my-programme', sentence: text('home.today.todo.answer', { programme }) }];
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
