import { EnrolMyselfDocument, WithdrawEnrolmentDocument, type MyCohortsQuery } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './MyProgramme.module.css';
import { MyModules } from './MyModules';
import { Place } from './Place';

type MyCohort = MyCohortsQuery['myCohorts'][number];

/** One cohort as the learner sees it: what it is, when it meets, and the one thing to do. */
export function MyCohortCard({ cohort, onChanged }: { cohort: MyCohort; onChanged(): void }) {
  const text = useText();
  const enrol = useCommand(EnrolMyselfDocument, (data) => data.enrolMyself);
  const withdraw = useCommand(WithdrawEnrolmentDocument, (data) => data.withdrawEnrolment);
  const { id, name, programmeName, state, place, seatsLeft, mayEnrol, sessions, modules } = cohort;
  const input = { cohortId: id };
  const join = async () => {
    if (await enrol.run({ input })) onChanged();
  };
  const leave = async () => {
    if (await withdraw.run({ input })) onChanged();
  };
  const sentence = enrol.sentence ?? withdraw.sentence;
  const active = state === 'enrolled' || state === 'waiting';
  return (
    <article className={styles.card}>
      <h3>
        <bdi>{programmeName}</bdi>
      </h3>
      <p className={styles.quiet}>
        <bdi>{name}</bdi>
      </p>
      {state === 'waiting' && place !== null && <p>{text('cohort.mine.waiting', { place })}</p>}
      {state && state !== 'waiting' && state !== 'withdrawn' && <p>{text(`cohort.enrolment.${state}`)}</p>}
      <MyModules modules={modules} />
      {sessions.length > 0 && <MySessions sessions={sessions} />}
      {sessions.length === 0 && <p className={styles.quiet}>{text('cohort.mine.noSessions')}</p>}
      {sentence && <Notice tone="danger">{sentence}</Notice>}
      {!active && mayEnrol && (
        <p>
          <Button pending={enrol.pending} onClick={() => void join()}>
            {text(seatsLeft > 0 ? 'cohort.mine.enrol' : 'cohort.mine.wait')}
          </Button>
        </p>
      )}
      {active && (
        <p>
          <Button quiet pending={withdraw.pending} onClick={() => void leave()}>
            {text('cohort.mine.withdraw')}
          </Button>
        </p>
      )}
    </article>
  );
}

function MySessions({ sessions }: Pick<MyCohort, 'sessions'>) {
  const text = useText();
  const { span } = useFormat();
  return (
    <ul className={styles.sessions}>
      {sessions.map(({ id, title, startsAt, endsAt, venue, link, trainerName, cancelled, attendance }) => (
        <li key={id}>
          <strong className={cancelled ? styles.cancelled : undefined}>
            <bdi>{title}</bdi>
          </strong>
          <time dateTime={startsAt}>{span(startsAt, endsAt)}</time>
          <span>
            <Place venue={venue} link={link} />
          </span>
          {trainerName && (
            <span className={styles.quiet}>
              <bdi>{trainerName}</bdi>
            </span>
          )}
          {cancelled && <span>{text('cohort.session.cancelled')}</span>}
          {attendance && <span>{text(`cohort.attendance.${attendance}`)}</span>}
        </li>
      ))}
    </ul>
  );
}
