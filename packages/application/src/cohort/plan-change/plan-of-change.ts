import { createHash } from 'node:crypto';
import type { CohortOfSeats, PlaceChange, PlacesMoved } from '@baobab/domain/cohort';
import { closePlaces, fillPlaces, movePlaces, splitByInstitution, splitInOrder } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { personsRefused } from '../../needs';
import { InputProblem } from '../../problem';
import { findCohort, refuseCompleted } from '../find-cohort';
import type { CohortRow } from '../find-cohort';
import { lockBoth } from '../transfer-enrolment';
import type { Change } from './change.input';
import type { CompletionOfChange } from './completion-of-change';
import { completionOfChange } from './completion-of-change';
import type { PlaceRow } from './facts';
import { newCohort, placesOf, seesPeople, sessionsToCome } from './facts';
import type { MoneyOfChange } from './money-of-change';
import { moneyOfChange } from './money-of-change';
import type { PlannedSession } from './planned-sessions';
import { cancelled, changedSessions } from './planned-sessions';

/** What a change does to sessions and places. */
interface PlacesPlanned extends PlacesMoved {
  change: Change;
  cohort: CohortRow;
  /** That its people go into; one that is to be has no row yet. */
  into: CohortRow | null;
  sessions: PlannedSession[];
  /** Everybody in the cohorts that it is about, as they stood. */
  people: PlaceRow[];
}

/** What a change does, as things stand: what is shown is this, and what is done is this. */
export interface PlanOfChange extends PlacesPlanned {
  completion: CompletionOfChange;
  money: MoneyOfChange | null;
}

const problem = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);
const nobodyMoves = (): PlacesMoved => ({ changes: [], missingSeats: 0, busy: [] });

/** Inside a unit of work; the cohorts are locked, and the budget lines that pay. @throws NotFound, Refused, InputProblem */
export const planOf = async (actor: Actor, change: Change): Promise<PlanOfChange> => {
  const plan = await placesPlanned(actor, change);
  return {
    ...plan,
    completion: await completionOfChange(actor, plan),
    money: await moneyOfChange(actor, { ...plan, cancelled: change.kind === 'cancel' }),
  };
};

const placesPlanned = async (actor: Actor, change: Change): Promise<PlacesPlanned> => {
  if (change.kind === 'merge') return merged(actor, change);
  const cohort = await findCohort(actor, change.cohortId);
  refuseCompleted(cohort);
  const people = await placesOf(actor, [cohort.id], cohort);
  const plan = { change, cohort, into: null, sessions: [], people };
  if (change.kind === 'split') return split(actor, { ...plan, change });
  const sessions = await sessionsToCome(actor, cohort.id);
  if (change.kind === 'cancel')
    return { ...plan, ...nobodyMoves(), sessions: sessions.map(cancelled), changes: closePlaces(cohort.id, people) };
  return { ...plan, ...nobodyMoves(), sessions: await changedSessions(actor, change, sessions) };
};

const merged = async (actor: Actor, change: Extract<Change, { kind: 'merge' }>): Promise<PlacesPlanned> => {
  const [cohort, into] = await lockBoth(actor, change.cohortId, change.intoCohortId);
  refuseCompleted(cohort);
  refuseCompleted(into);
  if (cohort.programmeId !== into.programmeId)
    throw problem('intoCohortId', 'another-programme', 'This cohort is of another programme. Choose one of the same.');
  const people = await placesOf(actor, [cohort.id, into.id], into);
  const [moving, there] = [cohort, into].map(({ id }) => people.filter(({ cohortId }) => cohortId === id));
  const sessions = (await sessionsToCome(actor, cohort.id)).map(cancelled);
  return { change, cohort, into, sessions, people, ...movePlaces(cohort, moving!, into, there!) };
};

interface Splitting extends Omit<PlacesPlanned, keyof PlacesMoved> {
  change: Extract<Change, { kind: 'split' }>;
}

const split = async (actor: Actor, plan: Splitting): Promise<PlacesPlanned> => {
  const { change, cohort, people } = plan;
  const leaving = new Set(await leavers(actor, plan));
  const moving = people.filter(({ personId }) => leaving.has(personId)).map((place) => ({ ...place, busy: false }));
  const staying = people.filter(({ personId }) => !leaving.has(personId));
  if (moving.length === 0 || staying.length === 0)
    throw problem('by', 'nobody-to-split', 'One of the two would have nobody. Split by the alphabet or by hand.');
  const to: CohortOfSeats = { id: newCohort, seats: change.seats, hoursToConfirm: cohort.hoursToConfirm };
  const moved = movePlaces(cohort, moving, to, []);
  return { ...plan, ...moved, changes: [...moved.changes, ...fillPlaces(cohort, staying)] };
};

const leavers = async (actor: Actor, { change, cohort, people }: Splitting): Promise<readonly string[]> => {
  if (change.by === 'institution') return splitByInstitution(people);
  if (change.by === 'alphabet') return splitInOrder(people);
  if (!(await seesPeople(actor, cohort.id))) throw personsRefused();
  return change.personIds;
};

/** Two plans that do the same have the same. */
export const digestOf = ({
  change,
  sessions,
  changes,
  completion,
  money,
  missingSeats,
  busy,
}: Omit<PlanOfChange, 'cohort'>): string => {
  const { digest: _, ...asked } = change;
  const told = { asked, sessions, changes: [...changes].sort(byPerson), completion, money, missingSeats, busy };
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
};

const byPerson = (one: PlaceChange, other: PlaceChange): number => (one.personId < other.personId ? -1 : 1);
