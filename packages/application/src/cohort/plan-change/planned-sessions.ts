import { daysLater, postponed } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { InputProblem } from '../../problem';
import type { ClashOf } from '../clashes';
import { clashesOf } from '../clashes';
import { refuseNoTrainer } from '../session-clash';
import type { Change } from './change.input';
import type { Meeting, SessionToCome } from './facts';
import { timeZoneOf } from './facts';

export interface PlannedSession {
  before: SessionToCome;
  /** Null: it is cancelled; or, where it is skipped, it can't be. */
  after: Meeting | null;
  /** The day has no such time: clocks are put forward over it. */
  skipped: boolean;
  clashes: ClashOf[];
}

type ChangeOfSessions = Extract<Change, { kind: 'postpone' | 'trainer' | 'venue' }>;

const problem = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

export const cancelled = (before: SessionToCome): PlannedSession => ({
  before,
  after: null,
  skipped: false,
  clashes: [],
});

/** Of the sessions to come those that are other ones afterwards, with what stands in the way of each. @throws InputProblem */
export const changedSessions = async (
  actor: Actor,
  change: ChangeOfSessions,
  toCome: readonly SessionToCome[],
): Promise<PlannedSession[]> => {
  const [first] = toCome;
  if (!first)
    throw problem('cohortId', 'no-session-ahead', 'No session is to come, so there is none to change. Plan one first.');
  const become = await becoming(actor, change, first);
  const chosen = change.kind === 'postpone' ? toCome : chosenOf(toCome, change.sessionIds);
  if (change.kind === 'trainer') await refuseNoTrainer(actor, change.trainerId, chosen.at(-1)!.startsAt);
  const planned = chosen.map((before) => ({ before, after: become(before) })).filter(isOther);
  if (planned.length === 0)
    throw problem(
      'sessionIds',
      'nothing-changes',
      'These sessions are like that already. Choose others, or another change.',
    );
  return withClashes(actor, planned);
};

/** @throws InputProblem for a session that is not to come: somebody else may have moved or cancelled it. */
const chosenOf = (toCome: readonly SessionToCome[], ids: readonly string[] | null): readonly SessionToCome[] => {
  const chosen = toCome.filter(({ id }) => ids === null || ids.includes(id));
  if (ids === null || chosen.length === new Set(ids).size) return chosen;
  throw problem(
    'sessionIds',
    'session-not-ahead',
    'One of these sessions is not to come any more. Load the page again.',
  );
};

const becoming = async (
  actor: Actor,
  change: ChangeOfSessions,
  first: SessionToCome,
): Promise<(session: SessionToCome) => Meeting | null> => {
  if (change.kind === 'trainer') return (session) => ({ ...meetingOf(session), trainerId: change.trainerId });
  if (change.kind === 'venue') return (session) => ({ ...meetingOf(session), venue: change.venue, link: change.link });
  const timeZone = await timeZoneOf(actor);
  const days = change.days ?? daysLater(first, change.firstDay!, timeZone);
  if (days < 1)
    throw problem(
      'firstDay',
      'first-day-not-later',
      'The first session to come is on that day or after it. Choose a later day.',
    );
  return (session) => {
    const span = postponed(session, days, timeZone);
    return span && { ...meetingOf(session), ...span };
  };
};

const meetingOf = ({ startsAt, endsAt, venue, link, trainerId }: SessionToCome): Meeting => ({
  startsAt,
  endsAt,
  venue,
  link,
  trainerId,
});

const isOther = ({ before, after }: { before: SessionToCome; after: Meeting | null }): boolean =>
  after === null || JSON.stringify(meetingOf(before)) !== JSON.stringify(after);

/** What is changed in one step does not stand in its own way. */
const withClashes = async (
  actor: Actor,
  planned: { before: SessionToCome; after: Meeting | null }[],
): Promise<PlannedSession[]> => {
  const there = planned.flatMap(({ before, after }) => (after ? [{ id: before.id, ...after }] : []));
  const except = planned.map(({ before }) => before.id);
  const { cohortId } = planned[0]!.before;
  const clashes = await clashesOf(actor, { cohortId, trainerId: null, venue: null, spans: there, except });
  return planned.map(({ before, after }) => ({
    before,
    after,
    skipped: after === null,
    clashes: clashes.filter(({ at }) => there[at]?.id === before.id),
  }));
};
