import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { EnrolmentsDocument, WithdrawEnrolmentDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useCommand } from '../graphql/use-command';
import { appended } from '../graphql/appended';
import { useText } from '../locale/use-text';
import { Failure } from '../ui/Failure';
import { More } from '../ui/More';
import { Notice } from '../ui/Notice';
import { Table } from '../ui/Table';
import { AttendancePicker } from './AttendancePicker';
import { EnrolPerson } from './EnrolPerson';
import { LeavesCohort } from './LeavesCohort';
import { ATTENDING, isPart, type Cohort, type Enrolment, type Met, type Session } from './parts';
import { PersonActions } from './PersonActions';
import { PersonState } from './PersonState';
import { PresenceText } from './PresenceText';
import styles from './Sessions.module.css';
import { TransferPerson } from './TransferPerson';

interface PeopleProps {
  cohort: Cohort;
  sessions: readonly Session[];
  mayChange: boolean;
  onChanged(): Promise<unknown>;
}

/** Who is in the cohort and who waits, with their attendance: a grid of people and sessions. */
export function People({ cohort, sessions, mayChange, onChanged }: PeopleProps) {
  const text = useText();
  const { data, error, refetch, fetchMore } = useQuery(EnrolmentsDocument, {
    variables: { id: cohort.id },
    fetchPolicy: 'cache-and-network',
  });
  const withdraw = useCommand(WithdrawEnrolmentDocument, (result) => result.withdrawEnrolment);
  const [moving, setMoving] = useState<Enrolment | null>(null);
  const [now] = useState(() => new Date().toISOString());
  const enrolments = data?.cohort?.enrolments;
  const changed = () => {
    void refetch();
    void onChanged();
  };
  const leave = async (personId: string) => {
    if (await withdraw.run({ input: { cohortId: cohort.id, personId } })) changed();
  };
  const more = () =>
    void fetchMore({
      variables: { after: enrolments?.endCursor },
      updateQuery: (before, { fetchMoreResult }) => {
        const [shown, next] = [before.cohort?.enrolments, fetchMoreResult.cohort?.enrolments];
        if (!before.cohort || !shown || !next) return before;
        return { ...before, cohort: { ...before.cohort, enrolments: appended(shown, next) } };
      },
    });
  return (
    <section className={styles.sessions} aria-labelledby="cohort-people">
      <div className={styles.head}>
        <h2 id="cohort-people">{text('cohort.people')}</h2>
        {mayChange && (
          <span className={styles.actions}>
            <Link to={`/cohorts/${cohort.id}/attendance`}>{text('cohort.import')}</Link>
            {cohort.state === 'open' && (
              <Link to={`/tailor/${cohort.programmeId}/enrolment?cohort=${cohort.id}`}>{text('cohort.bulk')}</Link>
            )}
          </span>
        )}
      </div>
      {error && <Notice tone="attention">{failureSentence(error, text)}</Notice>}
      <Failure sentence={withdraw.issue('cohortId') ?? withdraw.sentence} />
      {mayChange && cohort.state === 'open' && <EnrolPerson cohort={cohort} onEnrolled={changed} />}
      {enrolments?.totalCount === 0 && <p>{text('cohort.people.none')}</p>}
      {enrolments && enrolments.totalCount > 0 && (
        <Table
          stacked
          label={text('cohort.people')}
          head={[
            text('cohort.person'),
            text('cohort.person.state'),
            ...sessions.map(({ title }) => title),
            ...(mayChange ? [text('cohort.person.actions')] : []),
          ]}
        >
          {enrolments.nodes.map((person) => (
            <tr key={person.personId}>
              <th scope="row">
                <bdi>{person.name}</bdi>
                <span className={styles.quiet}>
                  <bdi>{person.institutionName}</bdi>
                </span>
                {person.email === null && <span className={styles.quiet}>{text('cohort.person.noEmail')}</span>}
              </th>
              <td>
                <PersonState enrolment={person} />
                <LeavesCohort enrolment={person} />
              </td>
              {sessions.map((session, at) => (
                <td key={session.id} data-title={session.title}>
                  <Attendance
                    person={person}
                    session={session}
                    met={{ attendance: person.attendance[at] ?? null, presence: person.presence[at] ?? null }}
                    onRecorded={mayChange && session.startsAt <= now ? changed : undefined}
                  />
                </td>
              ))}
              {mayChange && (
                <td>
                  <PersonActions cohort={cohort} person={person} onWithdraw={leave} onTransfer={setMoving} />
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      {enrolments?.hasNextPage && <More onMore={more} />}
      {moving && (
        <TransferPerson cohort={cohort} person={moving} onTransferred={changed} onClose={() => setMoving(null)} />
      )}
    </section>
  );
}

interface AttendanceProps {
  person: Enrolment;
  session: Session;
  met: Met;
  /** Left out where it can't be recorded: not yet, not any more, or not by the reader. */
  onRecorded: (() => void) | undefined;
}

/** Whether somebody who has a seat came to a session. */
function Attendance({ person, session, met, onRecorded }: AttendanceProps) {
  const text = useText();
  if (!ATTENDING.includes(person.state) || session.cancelled) return null;
  if (onRecorded) return <AttendancePicker session={session} person={person} met={met} onRecorded={onRecorded} />;
  if (!met.attendance) return null;
  return (
    <>
      {text(`cohort.attendance.${isPart(met) ? 'part' : met.attendance}`)} <PresenceText met={met} />
    </>
  );
}
