import {
  aCohort,
  aLevel,
  anInstitution,
  aPerson,
  aProgramme,
  aRound,
  aSession,
  aTrainingModule,
} from '@baobab/testing';
import type { Actor } from '../access';
import type { Head, WorkingDatabase } from '../database/working-database.testing';
import { readKinds } from '../needs';
import {
  CancelSession,
  ChangeCohort,
  CohortQueries,
  CompleteCohort,
  EnrolMyself,
  EnrolPerson,
  EnrolmentQueries,
  FormCohorts,
  MoveSession,
  MyCohortsQueries,
  PlanSession,
  RecordAttendance,
  WithdrawEnrolment,
} from '.';

/** Days from now on, at a full hour, as the contract takes them. */
export const at = (day: number, hour: number): string => {
  const moment = new Date();
  moment.setUTCDate(moment.getUTCDate() + day);
  moment.setUTCHours(hour, 0, 0, 0);
  return moment.toISOString();
};

/** A government with a published programme that closes two levels, and what its coordinator does with it. */
export class CohortDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly actor: Head,
    readonly programmeId: string,
    readonly roundId: string,
    private readonly roleProfileId: string,
    readonly competencyId: string,
  ) {}

  /** As if a scenario with tracks had been accepted: people of the learner's kind follow one with this module alone. */
  async splitFor({ personId }: Actor, title: string): Promise<void> {
    const group = { roundId: this.roundId, institutionId: this.actor.rootId, roleProfileId: null, competencyId: null };
    const kinds = await this.database.work.run(this.actor, () => readKinds(group, []));
    const [own] = await this.database.rows<{ level: number }>(
      'select level from assessed_level where round_id = $1 and person_id = $2 and competency_id = $3',
      [this.roundId, personId, this.competencyId],
    );
    const kind = kinds.find(({ needs }) => needs.includes(`${this.competencyId}/${own!.level}/${own!.level + 1}`));
    await this.database.owner.query(
      `with started as (
         insert into job (organisation_id, name, requested_by) values ($1, 'tailor-programme', $2) returning id),
       kept as (
         insert into scenario (organisation_id, programme_id, job_id, objective, limits, needs, outcome)
         select $1, $3, started.id, 'most-need-closed', '{"tracks": 2}', '{}', jsonb_build_object(
           'modules', (select jsonb_agg(jsonb_build_object('id', training_module_id)) from programme_module where programme_id = $3),
           'tracks', jsonb_build_array(jsonb_build_object('kinds', jsonb_build_array($4::text), 'modules', (
             select jsonb_agg(jsonb_build_object('id', m.id)) from training_module m join programme_module p on p.training_module_id = m.id
             where p.programme_id = $3 and m.texts -> 'en' ->> 'label' = $5))))
         from started returning id)
       update programme set scenario_id = (select id from kept) where id = $3`,
      [this.actor.organisationId, this.actor.personId, this.programmeId, kind!.id, title],
    );
  }

  static async open(database: WorkingDatabase, disclosure = 'coordinators'): Promise<CohortDesk> {
    const actor = await database.aHead();
    const own = { organisation_id: actor.organisationId };
    const [target] = await database.rows<{ profile: string; competency: string; code: string }>(
      `select r.id as profile, c.id as competency, c.code from role_profile_target t join role_profile r on r.id = t.role_profile_id
         join competency c on c.id = t.competency_id where r.organisation_id is null and t.ordinal >= 2 order by 1, 2 limit 1`,
    );
    const round = await aRound(database.owner, { ...own, disclosure });
    const module = await aTrainingModule(database.owner, {
      ...own,
      title: 'Basics',
      teaches: { [target!.code]: [0, 2] },
    });
    const programme = await aProgramme(database.owner, {
      ...own,
      institution_id: actor.rootId,
      round_id: round.id,
      created_by: actor.personId,
      modules: [module.id],
    });
    return new CohortDesk(database, actor, programme.id, round.id, target!.profile, target!.competency);
  }

  private get own() {
    return { organisation_id: this.actor.organisationId };
  }

  /** Somebody at this level; the programme closes what is missing to 2. */
  async somebody(level = 0, institutionId = this.actor.rootId): Promise<Actor> {
    const person = await aPerson(this.database.owner, {
      ...this.own,
      institution_id: institutionId,
      role_profile_id: this.roleProfileId,
    });
    await aLevel(this.database.owner, {
      ...this.own,
      round_id: this.roundId,
      person_id: person.id,
      competency_id: this.competencyId,
      level,
    });
    return { ...this.actor, personId: person.id, grants: [] };
  }

  async people(count: number, level = 0, institutionId?: string): Promise<Actor[]> {
    const people: Actor[] = [];
    while (people.length < count) people.push(await this.somebody(level, institutionId));
    return people;
  }

  async place(): Promise<string> {
    return (await anInstitution(this.database.owner, { ...this.own, parent_id: this.actor.rootId })).id;
  }

  async aCohort(row: Partial<Parameters<typeof aCohort>[1]> = {}): Promise<string> {
    const cohort = { ...this.own, programme_id: this.programmeId, created_by: this.actor.personId };
    return (await aCohort(this.database.owner, { ...cohort, enrolment_policy: 'themselves', ...row })).id;
  }

  async aHeldSession(cohortId: string, row: Partial<Parameters<typeof aSession>[1]> = {}): Promise<string> {
    return (await aSession(this.database.owner, { ...this.own, cohort_id: cohortId, ...row })).id;
  }

  async aTrainer(): Promise<Actor> {
    const trainer = await this.somebody(5);
    const grant = { role: 'trainer' as const, institutionId: this.actor.rootId };
    await this.database.owner.query(
      `insert into role_grant (organisation_id, person_id, role, institution_id) values ($1, $2, 'trainer', $3)`,
      [this.actor.organisationId, trainer.personId, this.actor.rootId],
    );
    return { ...trainer, grants: [grant] };
  }

  async form(input: Record<string, unknown>) {
    const asked = { programmeId: this.programmeId, seats: 10, enrol: true, ...input };
    return new FormCohorts(this.database.work).execute(this.actor, asked);
  }

  async change(cohortId: string, input: Record<string, unknown>) {
    const { version, ...before } = await this.cohort(cohortId);
    return new ChangeCohort(this.database.work).execute(this.actor, {
      ...before,
      cohortId,
      open: true,
      expectedVersion: version,
      ...input,
    });
  }

  async plan(cohortId: string, input: Record<string, unknown> = {}) {
    return new PlanSession(this.database.work).execute(this.actor, {
      cohortId,
      ...aMeeting,
      ...meetingTimes(),
      ...input,
    });
  }

  async move(sessionId: string, expectedRevision: number, input: Record<string, unknown> = {}) {
    const moved = { sessionId, expectedRevision, ...aMeeting, ...meetingTimes(), ...input };
    return new MoveSession(this.database.work).execute(this.actor, moved);
  }

  cancel(sessionId: string) {
    return new CancelSession(this.database.work).execute(this.actor, { sessionId });
  }

  enrol(cohortId: string, { personId }: Actor) {
    return new EnrolPerson(this.database.work).execute(this.actor, { cohortId, personId });
  }

  enrolMyself(actor: Actor, cohortId: string) {
    return new EnrolMyself(this.database.work).execute(actor, { cohortId });
  }

  withdraw(actor: Actor, cohortId: string, personId?: string) {
    return new WithdrawEnrolment(this.database.work).execute(actor, { cohortId, personId });
  }

  async record(actor: Actor, sessionId: string, states: [Pick<Actor, 'personId'>, string, Record<string, unknown>?][]) {
    const attendance = states.map(([{ personId }, state, more]) => ({ personId, state, ...more }));
    return new RecordAttendance(this.database.work).execute(actor, { sessionId, attendance });
  }

  complete(cohortId: string, expectedVersion = 1) {
    return new CompleteCohort(this.database.work).execute(this.actor, { cohortId, expectedVersion });
  }

  get queries(): CohortQueries {
    return new CohortQueries(this.database.reads);
  }

  mine(): MyCohortsQueries {
    return new MyCohortsQueries(this.database.reads);
  }

  async cohort(id: string, actor: Actor = this.actor) {
    const cohort = await this.queries.byId(actor, { id });
    if (!cohort) throw new Error('There is no such cohort.');
    return cohort;
  }

  async enrolments(cohortId: string, actor: Actor = this.actor, input: Record<string, unknown> = {}) {
    return new EnrolmentQueries(this.database.reads).page(actor, await this.cohort(cohortId, actor), input);
  }

  async audited(): Promise<string[]> {
    const rows = await this.database.rows<{ action: string }>(
      'select action from audit where organisation_id = $1 order by id',
      [this.actor.organisationId],
    );
    return rows.map(({ action }) => action);
  }
}

const aMeeting = { title: 'First day', venue: 'Hall A' };
const meetingTimes = () => ({ startsAt: at(7, 9), endsAt: at(7, 12) });
