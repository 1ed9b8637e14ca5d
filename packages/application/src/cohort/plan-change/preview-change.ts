import { writeAmount } from '@baobab/domain/budget';
import type { EnrolmentState, PlaceChange } from '@baobab/domain/cohort';
import { holdsSeat } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import type { Clash } from '../session-clash';
import { PreviewChangeInput } from './change.input';
import { newCohort, seesPeople } from './facts';
import { lettersOf } from './letters-of';
import type { MoneyOfChange } from './money-of-change';
import type { PlanOfChange } from './plan-of-change';
import { digestOf, planOf } from './plan-of-change';
import type { PlannedSession } from './planned-sessions';

interface ShownMeeting {
  startsAt: Date;
  endsAt: Date;
  venue: string | null;
  link: string | null;
  trainerName: string | null;
}

interface ShownSession {
  id: string;
  title: string;
  before: ShownMeeting;
  after: ShownMeeting | null;
  cancelled: boolean;
  skipped: boolean;
  clashes: Clash[];
}

/** People to whom the same happens. */
interface ShownPeople {
  before: string;
  after: string;
  /** Null: into none. */
  cohortName: string | null;
  count: number;
  /** The first twenty by name, where the reader may see persons. */
  people: string[];
}

interface ShownSeats {
  cohortName: string;
  seats: number;
  heldBefore: number;
  heldAfter: number;
  waitingBefore: number;
  waitingAfter: number;
}

interface ShownCompletion {
  noLonger: number;
  /** The first twenty of them by name, where the reader may see persons. */
  people: string[];
  otherHours: number;
  worksLeft: number;
}

interface ShownMoney extends Pick<MoneyOfChange, 'currency' | 'lines' | 'beyond'> {
  open: string;
  released: string;
}

export interface ChangePreview {
  digest: string;
  sessions: ShownSession[];
  people: ShownPeople[];
  seats: ShownSeats[];
  letters: number;
  /** Null where the reader may not see persons. */
  completion: ShownCompletion | null;
  missingSeats: number;
  busy: number;
  busyPeople: string[];
  money: ShownMoney | null;
}

const mostNames = 20;

/** What a change of the plan would do, to sessions, people, seats and letters. Nothing is written. */
@Injectable()
export class PreviewChange {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, InputProblem */
  execute(actor: Actor, input: unknown): Promise<ChangePreview> {
    const change = parse(PreviewChangeInput, input);
    return this.work.run(actor, async () => {
      const plan = await planOf(actor, change);
      const names = await this.namesOf(actor, plan);
      return {
        digest: digestOf(plan),
        sessions: plan.sessions.map((session) => shownSession(session, names.trainers)),
        people: shownPeople(plan, names.people),
        seats: shownSeats(plan),
        letters: await lettersOf(actor, plan),
        completion: names.seen ? shownCompletion(plan, names.people) : null,
        missingSeats: plan.missingSeats,
        busy: plan.busy.length,
        busyPeople: plan.busy.flatMap((id) => names.people.get(id) ?? []).slice(0, mostNames),
        money: plan.money && shownMoney(plan.money),
      };
    });
  }

  private async namesOf(actor: Actor, { cohort, sessions, people }: PlanOfChange) {
    const trainerIds = sessions.flatMap(({ before, after }) => [before.trainerId, after?.trainerId]);
    const trainers = await sql<{ id: string; name: string }>(
      'select id, name from person where organisation_id = $1 and id = any($2::uuid[])',
      [actor.organisationId, trainerIds.filter((id) => id)],
    );
    const seen = await seesPeople(actor, cohort.id);
    return {
      seen,
      trainers: new Map(trainers.map(({ id, name }) => [id, name])),
      people: new Map((seen ? people : []).map(({ personId, name }) => [personId, name])),
    };
  }
}

const shownSession = (
  { before, after, skipped, clashes }: PlannedSession,
  trainers: ReadonlyMap<string, string>,
): ShownSession => {
  const meeting = ({ startsAt, endsAt, venue, link, trainerId }: NonNullable<PlannedSession['after']>) => ({
    startsAt,
    endsAt,
    venue,
    link,
    trainerName: trainerId === null ? null : (trainers.get(trainerId) ?? null),
  });
  return {
    id: before.id,
    title: before.title,
    before: meeting(before),
    after: after && meeting(after),
    cancelled: after === null && !skipped,
    skipped,
    clashes,
  };
};

const shownMoney = ({ currency, lines, beyond, open, released }: MoneyOfChange): ShownMoney => ({
  ...{ currency, lines, beyond },
  open: writeAmount(open),
  released: writeAmount(released),
});

const shownCompletion = (
  { completion: { noLonger, otherHours, worksLeft } }: PlanOfChange,
  names: ReadonlyMap<string, string>,
): ShownCompletion => ({
  noLonger: noLonger.length,
  people: noLonger.flatMap((id) => names.get(id) ?? []).slice(0, mostNames),
  otherHours: otherHours.length,
  worksLeft: worksLeft.length,
});

/** As the contract writes it: not_completed. */
const word = (state: EnrolmentState): string => state.replace('-', '_');

const nameOf = ({ change, cohort, into }: PlanOfChange, id: string | null): string | null => {
  if (id === null) return null;
  if (id === newCohort) return change.kind === 'split' ? change.name : null;
  return id === cohort.id ? cohort.name : (into?.name ?? null);
};

const shownPeople = (plan: PlanOfChange, names: ReadonlyMap<string, string>): ShownPeople[] => {
  const alike = new Map<string, PlaceChange[]>();
  for (const change of plan.changes) {
    const key = `${change.before} ${change.after} ${change.toCohortId}`;
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].map((changes) => {
    const { before, after, toCohortId } = changes[0]!;
    return {
      before: word(before),
      after: word(after),
      cohortName: nameOf(plan, toCohortId),
      count: changes.length,
      people: changes.flatMap(({ personId }) => names.get(personId) ?? []).slice(0, mostNames),
    };
  });
};

/** Of each cohort that it is about, before and afterwards. */
const shownSeats = (plan: PlanOfChange): ShownSeats[] => {
  const { change, cohort, into, people, changes } = plan;
  const becomes = new Map<string, PlaceChange>(changes.map((each) => [each.personId, each]));
  const seatsOf = (id: string, cohortName: string, seats: number): ShownSeats => {
    const stood = people.filter(({ cohortId }) => cohortId === id).map(({ state }) => state);
    const stand = people.flatMap(({ personId, cohortId, state }) => {
      const to = becomes.get(personId);
      return (to ? to.toCohortId : cohortId) === id ? [to?.after ?? state] : [];
    });
    const waiting = (states: readonly EnrolmentState[]) => states.filter((state) => state === 'waiting').length;
    return {
      cohortName,
      seats,
      heldBefore: stood.filter(holdsSeat).length,
      heldAfter: stand.filter(holdsSeat).length,
      waitingBefore: waiting(stood),
      waitingAfter: waiting(stand),
    };
  };
  if (changes.length === 0) return [];
  return [
    seatsOf(cohort.id, cohort.name, cohort.seats),
    ...(into ? [seatsOf(into.id, into.name, into.seats)] : []),
    ...(change.kind === 'split' ? [seatsOf(newCohort, change.name, change.seats)] : []),
  ];
};
