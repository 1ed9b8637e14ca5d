import type { Actor } from '../access';
import type { WorkingDatabase } from '../database/working-database.testing';
import type { RelayOutbox } from '../outbox';
import { jobs } from '../outbox';
import type { CohortDesk } from './cohort.testing';
import {
  AcceptSeat,
  ApproveEnrolment,
  dueLapses,
  EnrolmentRequestQueries,
  InviteToCohort,
  LapseEnrolment,
  NameDeputy,
  RefuseEnrolment,
  RemoveDeputy,
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

  get queries(): EnrolmentRequestQueries {
    return new EnrolmentRequestQueries(this.database.reads);
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
    const left = await this.database.rows<{ payload: unknown }>(
      `with taken as (delete from outbox where organisation_id = $1 and job = 'lapse-enrolment' returning id, payload) select payload from taken order by id`,
      [organisationId],
    );
    for (const { payload } of left)
      await new LapseEnrolment(this.database.work).execute(
        { organisationId, clock: true },
        jobs['lapse-enrolment'].payload.parse(payload),
      );
    return left.length;
  }
}
