import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import {
  AcceptTimetableDocument,
  DiscardTimetableDocument,
  MoveProposedSessionDocument,
} from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Done, type DoneThing } from '../../ui/Done';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import tabs from '../../programme/ScenarioTabs.module.css';
import { Clashes, clashesIn } from '../Clashes';
import { MoveForm } from './MoveForm';
import styles from './Picture.module.css';
import { GROUPINGS, type Proposal, type Timetable } from './parts';
import { ProposalProof } from './ProposalProof';
import { DayList, WeekTables } from './Picture';

interface ProposalViewProps {
  timetable: Timetable;
  proposal: Proposal;
  onChanged(): Promise<unknown>;
}

/** A proposal as a picture, to be mended by hand, planned in one step or thrown away. */
export function ProposalView({ timetable, proposal, onChanged }: ProposalViewProps) {
  const text = useText();
  // Where sessions are held, as the picture has it.
  const time = new Intl.DateTimeFormat(useLocale(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timetable.timeZone,
  });
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const accept = useCommand(AcceptTimetableDocument, (data) => data.acceptTimetable);
  const discard = useCommand(DiscardTimetableDocument, (data) => data.discardTimetable);
  const move = useCommand(MoveProposedSessionDocument, (data) => data.moveProposedSession);
  const [opened, setOpened] = useState<number | null>(null);
  const [done, setDone] = useState<DoneThing | null>(null);
  const { id: timetableId, programmeId, state, version } = timetable;
  const { sessions, slots } = proposal;
  const by = GROUPINGS.find((grouping) => grouping === address.get('by')) ?? 'cohort';
  const open = state === 'proposed';

  const moveTo = async (at: number, slot: number, expectedVersion: number, undoing = false) => {
    const session = sessions[at];
    setOpened(null);
    if (!session || (session.slot === slot && !undoing)) return;
    if (!(await move.run({ input: { timetableId, expectedVersion, at, slot } }))) return;
    await onChanged();
    if (undoing) return setDone({ sentence: text('house.undone') });
    setDone({
      sentence: text('timetable.movedTo', {
        session: isolated(session.title),
        cohort: isolated(session.cohortName),
        time: isolated(time.format(new Date(slots[slot]?.startsAt ?? 0))),
      }),
      undo: () => void moveTo(at, session.slot, expectedVersion + 1, true),
    });
  };
  const plan = async () => {
    setDone(null);
    if (await accept.run({ input: { timetableId, expectedVersion: version } })) void onChanged();
  };
  const throwAway = async () => {
    if (await discard.run({ input: { timetableId } })) await navigate(`/tailor/${programmeId}/timetable`);
  };
  const chosen = opened === null ? undefined : sessions[opened];
  return (
    <>
      <PageHead
        title={text('timetable.one')}
        sentence={text('timetable.sentence', {
          programme: isolated(timetable.programmeName),
          sessions: sessions.length,
          cohorts: new Set(sessions.map(({ cohortId }) => cohortId)).size,
        })}
        action={
          open && (
            <span className={styles.actions}>
              {sessions.length > 0 && (
                <Button pending={accept.pending} onClick={() => void plan()}>
                  {text('timetable.accept', { count: sessions.length })}
                </Button>
              )}
              <Button quiet pending={discard.pending} onClick={() => void throwAway()}>
                {text('timetable.discard')}
              </Button>
            </span>
          )
        }
      />
      {state === 'accepted' && (
        <Notice tone="done">
          <p>{text('timetable.accepted')}</p>
          <Link to={`/cohorts?programme=${programmeId}`}>{text('cohort.formed.see')}</Link>
        </Notice>
      )}
      {state === 'discarded' && <Notice tone="attention">{text('timetable.discarded')}</Notice>}
      <Failure
        sentence={
          accept.issue('timetableId') ??
          accept.sentence ??
          move.issue('timetableId') ??
          move.sentence ??
          discard.issue('timetableId') ??
          discard.sentence
        }
        onReload={accept.reloadBy(onChanged) ?? move.reloadBy(onChanged)}
      />
      <Clashes clashes={clashesIn(accept.problem)} />
      <Done done={done} />
      <ProposalProof proposal={proposal} />
      {sessions.length > 0 && (
        <>
          {open && <p>{text('timetable.move.how')}</p>}
          <nav aria-label={text('timetable.by')}>
            <ul className={tabs.tabs}>
              {GROUPINGS.map((grouping) => (
                <li key={grouping}>
                  <Link to={`?by=${grouping}`} replace aria-current={grouping === by ? 'page' : undefined}>
                    {text(`timetable.by.${grouping}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <WeekTables
            timetable={timetable}
            proposal={proposal}
            by={by}
            onOpen={setOpened}
            onMove={open ? (at, slot) => void moveTo(at, slot, version) : null}
          />
          <DayList timetable={timetable} proposal={proposal} onOpen={setOpened} />
        </>
      )}
      {chosen && (
        <Drawer title={chosen.title} onClose={() => setOpened(null)}>
          <MoveForm
            session={chosen}
            slots={slots}
            timeZone={timetable.timeZone}
            pending={move.pending}
            onMove={open ? (slot) => void moveTo(chosen.at, slot, version) : null}
          />
        </Drawer>
      )}
    </>
  );
}
