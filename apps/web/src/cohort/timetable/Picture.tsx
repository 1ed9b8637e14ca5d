import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { classNames } from '../../ui/class-names';
import { Table } from '../../ui/Table';
import { rowOf, type Grouping, type Proposal, type Proposed, type Timetable } from './parts';
import styles from './Picture.module.css';
import { slotOn, weeksOf } from './weeks';

interface PictureProps {
  timetable: Timetable;
  proposal: Proposal;
  /** Opens one session, by its place. */
  onOpen(at: number): void;
}

interface WeekTablesProps extends PictureProps {
  by: Grouping;
  /** Null where nothing can be moved any more. */
  onMove: ((at: number, slot: number) => void) | null;
}

/** A table a week: a column a day, a row a cohort, trainer or venue. A session is dragged to another day, or opened. */
export function WeekTables({ timetable, proposal, by, onOpen, onMove }: WeekTablesProps) {
  const text = useText();
  const { date } = useFormat();
  const { sessions, slots } = proposal;
  const rows = [...new Set(sessions.map((session) => rowOf(session, by)))].sort((one, other) =>
    one.localeCompare(other),
  );
  const locale = useLocale();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const held = new Set(sessions.map(({ slot }) => slots[slot]?.day));
  const drop = (at: number, day: string) => {
    const from = slots[sessions[at]?.slot ?? -1];
    const slot = from && slotOn(slots, day, from);
    if (onMove && typeof slot === 'number') onMove(at, slot);
  };
  return (
    <div className={styles.weeks}>
      {weeksOf(slots)
        // Weeks after the last session are there for moving only.
        .filter(({ days }) => days.some((day) => held.has(day)))
        .map(({ monday, days }) => (
          <section key={monday} aria-label={text('timetable.week', { day: isolated(date(dayOf(monday))) })}>
            <h2 className={styles.week}>{text('timetable.week', { day: isolated(date(dayOf(monday))) })}</h2>
            <Table
              label={text('timetable.week', { day: isolated(date(dayOf(monday))) })}
              head={[text(`timetable.by.${by}`), ...days.map((day) => weekday.format(dayOf(day)))]}
            >
              {rows.map((row) => (
                <tr key={row}>
                  <th scope="row">
                    <bdi>{row || text('cohort.session.link')}</bdi>
                  </th>
                  {days.map((day) => (
                    <td
                      key={day}
                      onDragOver={(event) => event.preventDefault()}
                      onDrop={(event) => {
                        event.preventDefault();
                        drop(Number(event.dataTransfer.getData('text/plain')), day);
                      }}
                    >
                      {sessions
                        .filter((session) => slots[session.slot]?.day === day && rowOf(session, by) === row)
                        .sort((one, other) => one.slot - other.slot)
                        .map((session) => (
                          <Chip
                            key={session.at}
                            session={session}
                            startsAt={slots[session.slot]?.startsAt ?? ''}
                            timeZone={timetable.timeZone}
                            beside={by === 'cohort' ? [session.trainerName, session.venue] : [session.cohortName]}
                            draggable={onMove !== null}
                            onOpen={onOpen}
                          />
                        ))}
                    </td>
                  ))}
                </tr>
              ))}
            </Table>
          </section>
        ))}
    </div>
  );
}

/** The same on a phone: day after day, what is held. */
export function DayList({ timetable, proposal, onOpen }: PictureProps) {
  const { day: inWords } = useFormat();
  const { sessions, slots } = proposal;
  const inOrder = [...sessions].sort((one, other) => one.slot - other.slot);
  const days = [...new Set(inOrder.map(({ slot }) => slots[slot]?.day ?? ''))];
  return (
    <div className={styles.days}>
      {days.map((day) => (
        <section key={day} aria-label={inWords(dayOf(day))}>
          <h2 className={styles.week}>{inWords(dayOf(day))}</h2>
          {inOrder
            .filter(({ slot }) => slots[slot]?.day === day)
            .map((session) => (
              <Chip
                key={session.at}
                session={session}
                startsAt={slots[session.slot]?.startsAt ?? ''}
                timeZone={timetable.timeZone}
                beside={[session.cohortName, session.trainerName, session.venue]}
                draggable={false}
                onOpen={onOpen}
              />
            ))}
        </section>
      ))}
    </div>
  );
}

interface ChipProps {
  session: Proposed;
  startsAt: string;
  timeZone: string;
  beside: readonly (string | null)[];
  draggable: boolean;
  onOpen(at: number): void;
}

function Chip({ session, startsAt, timeZone, beside, draggable, onOpen }: ChipProps) {
  const text = useText();
  const time = new Intl.DateTimeFormat(useLocale(), { timeStyle: 'short', timeZone }).format(new Date(startsAt));
  return (
    <button
      type="button"
      className={classNames(styles.chip, session.faults.length > 0 && styles.wrong, session.moved && styles.moved)}
      draggable={draggable}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', String(session.at))}
      onClick={() => onOpen(session.at)}
    >
      <strong>
        {time} <bdi>{session.title}</bdi>
      </strong>
      {beside.map((words) => words && <bdi key={words}>{words}</bdi>)}
      {session.faults.length > 0 && <em>{text('timetable.inTheWay')}</em>}
      {session.moved && <em>{text('timetable.moved')}</em>}
    </button>
  );
}
