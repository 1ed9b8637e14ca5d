import type { Actor } from '../access';
import type { WorkingDatabase } from '../database/working-database.testing';
import { DeputyQueries, NameDeputy, RecordLeaving, RemoveDeputy, UndoLeaving } from '../organisation';
import type { JobName, RelayOutbox } from '../outbox';
import { jobs } from '../outbox';
import type { CohortDesk } from './cohort.testing';
import {
  AcceptSeat,
  ApproveEnrolment,
  dueLapses,
  EnrolmentRequestQueries,
  GiveSeatsBack,
  InviteToCohort,
  LapseEnrolment,
  RefuseEnrolment,
  TransferEnrolment,
} from '.';

/** What people do about an enrolment, and what the clock does of what they leave undone. */
export class Enrolling {
  constructor(
    private readonly database: WorkingDatabase,
    private readonly desk: CohortDesk,
  ) {}

  /** Somebody with a role at the government's top, or at an institution below it. */
  async official(role: 'manager' | 'coordinator', institutionId = this.desk.actor.rootId): Promise<Actor> {
    const official = await this.desk.somebody(5, institutionId);
    await this.database.owner.query(
      'insert into role_grant (organisation_id, person_id, role, institution_id) values ($1, $2, $3, $4)',
      [official.organisationId, official.personId, role, institutionId],
    );
    return { ...official, grants: [{ role, institutionId }] };
  }

  invite(cohortId: string, { personId }: Actor) {
    return new InviteToCohort(this.database.work).execute(this.desk.actor, { cohortId, personId });
  }

  accept(actor: Actor, cohortId: string) {
    return new AcceptSeat(this.database.work).execute(actor, { cohortId });
  }

  approve(actor: Actor, cohortId: string, { personId }: Actor) {
    return new ApproveEnrolment(this.database.work).execute(actor, { cohortId, personId });
  }

  refuse(actor: Actor, cohortId: string, { personId }: Actor, reason = 'The unit needs you in May.') {
    return new RefuseEnrolment(this.database.work).execute(actor, { cohortId, personId, reason });
  }

  transfer(cohortId: string, { personId }: Actor, toCohortId: string) {
    return new TransferEnrolment(this.database.work).execute(this.desk.actor, { cohortId, personId, toCohortId });
  }

  nameDeputy(manager: Actor, { personId }: Actor, untilOn: string) {
    return new NameDeputy(this.database.work).execute(manager, { personId, untilOn });
  }

  removeDeputy(manager: Actor) {
    return new RemoveDeputy(this.database.work).execute(manager);
  }

  requests(actor: Actor) {
    return new EnrolmentRequestQueries(this.database.reads).page(actor, {});
  }

  deputy(manager: Actor) {
    return new DeputyQueries(this.database.reads).own(manager);
  }

  /** @param days until she is not there. */
  async leave({ personId }: Actor, days = 0) {
    const [person] = await this.database.rows<{ leftOn: string; expectedVersion: number }>(
      'select (current_date + $2::int)::text as "leftOn", version as "expectedVersion" from person where id = $1',
      [personId, days],
    );
    return new RecordLeaving(this.database.work).execute(this.desk.actor, { personId, ...person });
  }

  async comeBack({ personId }: Actor) {
    const [person] = await this.database.rows<{ expectedVersion: number }>(
      'select version as "expectedVersion" from person where id = $1',
      [personId],
    );
    return new UndoLeaving(this.database.work).execute(this.desk.actor, { personId, ...person });
  }

  /** Does what is left of this government to give back. @returns how many jobs. */
  async giveBack(): Promise<number> {
    const left = await this.taken('give-seats-back');
    const { organisationId } = this.desk.actor;
    for (const payload of left)
      await new GiveSeatsBack(this.database.work).execute(
        { organisationId, clock: true },
        jobs['give-seats-back'].payload.parse(payload),
      );
    return left.length;
  }

  /** As if that many hours had gone by for everything that waits for an answer in the cohort. */
  async later(cohortId: string, hours: number): Promise<void> {
    await this.database.owner.query(
      'update enrolment set answer_by = answer_by - make_interval(hours => $2) where cohort_id = $1 and answer_by is not null',
      [cohortId, hours],
    );
  }

  /** What the clock finds due, and the worker does of it; of this government alone. */
  async tick(relay: RelayOutbox): Promise<number> {
    const { organisationId } = this.desk.actor;
    await relay.leaveDue(dueLapses);
    const left = await this.taken('lapse-enrolment');
    for (const payload of left)
      await new LapseEnrolment(this.database.work).execute(
        { organisationId, clock: true },
        jobs['lapse-enrolment'].payload.parse(payload),
      );
    return left.length;
  }

  /** The payloads of the jobs of this government that are in the outbox, which holds them no longer. */
  private async taken(job: JobName): Promise<unknown[]> {
    const left = await this.database.rows<{ payload: unknown }>(
      `with taken as (delete from outbox where organisation_id = $1 and job = $2 returning id, payload) select payload from taken order by id`,
      [this.desk.actor.organisationId, job],
    );
    return left.map(({ payload }) => payload);
  }
}
