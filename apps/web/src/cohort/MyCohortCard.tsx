import { Link } from 'wouter';
import {
  AcceptSeatDocument,
  EnrolMyselfDocument,
  WithdrawEnrolmentDocument,
  type MyCohortsQuery,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './MyProgramme.module.css';
import { MyCompletion } from './MyCompletion';
import { MyModules } from './MyModules';
import { ATTENDING, isPart } from './parts';
import { Place } from './Place';
import { PresenceText } from './PresenceText';

type MyCohort = MyCohortsQuery['myCohorts'][number];

/** One cohort as the learner sees it: what it is, when it meets, and the one thing to do. */
export function MyCohortCard({ cohort, onChanged }: { cohort: MyCohort; onChanged(): void }) {
  const text = useText();
  const { name, programmeId, programmeName, sessions, modules } = cohort;
  return (
    <article className={styles.card}>
      <h3>
        <bdi>{programmeName}</bdi>
      </h3>
      <p className={styles.quiet}>
        <bdi>{name}</bdi>
      </p>
      <Standing cohort={cohort} />
      <MyModules modules={modules} />
      <p>
        <Link
          href={`/programmes/${programmeId}`}
          aria-label={text('programme.published.readOf', { programme: isolated(programmeName) })}
        >
          {text('programme.published.read')}
        </Link>
      </p>
      {sessions.length > 0 && <MySessions sessions={sessions} />}
      {sessions.length === 0 && <p className={styles.quiet}>{text('cohort.mine.noSessions')}</p>}
      {cohort.state !== null && ATTENDING.includes(cohort.state) && (
        <MyCompletion cohortId={cohort.id} over={cohort.state !== 'enrolled'} />
      )}
      <Doing cohort={cohort} onChanged={onChanged} />
    </article>
  );
}

/** Where she stands in it, in one sentence. */
function Standing({ cohort: { state, place, answerBy, reason, mayEnrol, byApproval } }: { cohort: MyCohort }) {
  const text = useText();
  const { moment } = useFormat();
  const when = answerBy ? isolated(moment(answerBy)) : '';
  switch (state) {
    case null:
      return mayEnrol && byApproval && <p>{text('cohort.mine.approval')}</p>;
    case 'waiting':
      return <p>{text('cohort.mine.waiting', { place: place ?? 1 })}</p>;
    case 'invited':
      return <p>{text('cohort.mine.invited')}</p>;
    case 'requested':
      return <p>{text('cohort.mine.requested', { when })}</p>;
    case 'offered':
      return <p>{text('cohort.mine.toConfirm', { when })}</p>;
    case 'refused':
      return (
        <p>
          {reason === null ? text('cohort.mine.undecided') : text('cohort.mine.refused', { reason: isolated(reason) })}
        </p>
      );
    default:
      return <p>{text(`cohort.enrolment.${state}`)}</p>;
  }
}

const LEAVE = {
  invited: 'cohort.mine.decline',
  requested: 'cohort.mine.takeBack',
  waiting: 'cohort.mine.withdraw',
  offered: 'cohort.mine.withdraw',
  enrolled: 'cohort.mine.withdraw',
} as const;

/** What she can do about it. */
function Doing({ cohort, onChanged }: { cohort: MyCohort; onChanged(): void }) {
  const text = useText();
  const enrol = useCommand(EnrolMyselfDocument, (data) => data.enrolMyself);
  const accept = useCommand(AcceptSeatDocument, (data) => data.acceptSeat);
  const withdraw = useCommand(WithdrawEnrolmentDocument, (data) => data.withdrawEnrolment);
  const { id, state, seatsLeft, mayEnrol, byApproval } = cohort;
  const send = async (command: typeof enrol | typeof accept | typeof withdraw) => {
    if (await command.run({ input: { cohortId: id } })) onChanged();
  };
  const sentence = enrol.sentence ?? accept.sentence ?? withdraw.sentence;
  const seatWord = seatsLeft > 0 ? 'cohort.mine.enrol' : 'cohort.mine.wait';
  const leave = state !== null && state in LEAVE ? LEAVE[state as keyof typeof LEAVE] : null;
  return (
    <>
      {sentence && <Notice tone="danger">{sentence}</Notice>}
      {mayEnrol && (
        <p>
          <Button pending={enrol.pending} onClick={() => void send(enrol)}>
            {text(byApproval ? 'cohort.mine.ask' : seatWord)}
          </Button>
        </p>
      )}
      {(state === 'invited' || state === 'offered') && (
        <p>
          <Button pending={accept.pending} onClick={() => void send(accept)}>
            {text(state === 'invited' ? 'cohort.mine.accept' : 'cohort.mine.confirm')}
          </Button>
        </p>
      )}
      {leave && (
        <p>
          <Button quiet pending={withdraw.pending} onClick={() => void send(withdraw)}>
            {text(leave)}
          </Button>
        </p>
      )}
    </>
  );
}

function MySessions({ sessions }: Pick<MyCohort, 'sessions'>) {
  const text = useText();
  const { span } = useFormat();
  return (
    <ul className={styles.sessions}>
      {sessions.map(({ id, title, startsAt, endsAt, venue, link, trainerName, cancelled, attendance, presence }) => (
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
          {attendance && (
            <span>
              {text(`cohort.attendance.${isPart({ attendance, presence }) ? 'part' : attendance}`)}{' '}
              <PresenceText met={{ attendance, presence }} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
