import { checkInWindow } from '@baobab/domain/cohort';
import { useState } from 'react';
import { CancelSessionDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import { Table } from '../ui/Table';
import type { Trainers } from './MeetingFields';
import type { Cohort, Session } from './parts';
import { SeriesForm } from './SeriesForm';
import { SessionForm } from './SessionForm';
import styles from './Sessions.module.css';
import { Place } from './Place';
import { useNow } from './use-now';

interface SessionsProps {
  cohort: Cohort;
  sessions: readonly Session[];
  trainers: Trainers;
  mayChange: boolean;
  onChanged(): Promise<unknown>;
}

/** When the cohort meets, the earliest first; planned, moved and cancelled here. */
export function Sessions({ cohort, sessions, trainers, mayChange, onChanged }: SessionsProps) {
  const text = useText();
  const { span, number } = useFormat();
  const [open, setOpen] = useState<'new' | 'series' | Pick<Session, 'id'> | null>(null);
  const now = useNow();
  const opened = typeof open === 'object' ? sessions.find(({ id }) => id === open?.id) : undefined;
  const cancel = useCommand(CancelSessionDocument, (data) => data.cancelSession);
  const stop = async (sessionId: string) => {
    if (await cancel.run({ input: { sessionId } })) void onChanged();
  };
  const saved = () => {
    setOpen(null);
    void onChanged();
  };
  return (
    <section className={styles.sessions} aria-labelledby="cohort-sessions">
      <div className={styles.head}>
        <h2 id="cohort-sessions">{text('cohort.sessions')}</h2>
        {mayChange && (
          <span className={styles.actions}>
            <Button onClick={() => setOpen('new')}>{text('cohort.session.plan')}</Button>
            <Button quiet onClick={() => setOpen('series')}>
              {text('cohort.series.plan')}
            </Button>
          </span>
        )}
      </div>
      {mayChange && <p className={styles.quiet}>{text('cohort.sessions.told')}</p>}
      <Failure sentence={cancel.issue('sessionId') ?? cancel.sentence} />
      {sessions.length === 0 && <p>{text('cohort.sessions.none')}</p>}
      {sessions.length > 0 && (
        <Table
          stacked
          label={text('cohort.sessions')}
          head={[
            ...(['title', 'time', 'place', 'trainer', 'present'] as const),
            ...(mayChange ? (['actions'] as const) : []),
          ].map((column) => text(`cohort.session.${column}`))}
        >
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                <bdi className={session.cancelled ? styles.cancelled : undefined}>{session.title}</bdi>
                {session.cancelled && <span className={styles.quiet}>{text('cohort.session.cancelled')}</span>}
              </th>
              <td>
                <time dateTime={session.startsAt} className={session.cancelled ? styles.cancelled : undefined}>
                  {span(session.startsAt, session.endsAt)}
                </time>
              </td>
              <td>
                <Place {...session} />
              </td>
              <td>
                {session.trainerName && <bdi>{session.trainerName}</bdi>}
                {session.trainerLeaves && !session.cancelled && (
                  <span className={styles.quiet}>{text('cohort.session.trainerLeaves')}</span>
                )}
              </td>
              <td>
                {session.present === null
                  ? ''
                  : text('cohort.ofSeats', { enrolled: number(session.present), seats: number(session.recorded) })}
              </td>
              {mayChange && (
                <td>
                  {!session.cancelled && (
                    <span className={styles.actions}>
                      {checkInWindow(Date.parse(session.startsAt), Date.parse(session.endsAt), now) === 'open' && (
                        <a
                          href={`/my-sessions/${session.id}/check-in?cohort=${cohort.id}`}
                          aria-label={text('cohort.session.checkInOf', { session: isolated(session.title) })}
                        >
                          {text('cohort.session.checkIn')}
                        </a>
                      )}
                      <LinkButton
                        aria-label={text('cohort.session.moveOf', { session: isolated(session.title) })}
                        onClick={() => setOpen(session)}
                      >
                        {text('cohort.session.move')}
                      </LinkButton>
                      <LinkButton
                        aria-label={text('cohort.session.cancelOf', { session: isolated(session.title) })}
                        onClick={() => void stop(session.id)}
                      >
                        {text('cohort.session.cancel')}
                      </LinkButton>
                    </span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      {open === 'series' && (
        <Drawer title={text('cohort.series.plan')} onClose={() => setOpen(null)}>
          <SeriesForm cohort={cohort} trainers={trainers} onSaved={saved} />
        </Drawer>
      )}
      {(open === 'new' || opened) && (
        <Drawer title={text(opened ? 'cohort.session.move' : 'cohort.session.plan')} onClose={() => setOpen(null)}>
          <SessionForm
            key={opened?.revision}
            cohortId={cohort.id}
            session={opened ?? null}
            trainers={trainers}
            onSaved={saved}
            onReload={onChanged}
          />
        </Drawer>
      )}
    </section>
  );
}
