import { aTrainingModule } from '@baobab/testing';
import type { Actor, Role } from '../../access';
import type { WorkingDatabase } from '../../database/working-database.testing';
import { InstitutionQueries } from '../../organisation';
import { CohortDesk } from '../cohort.testing';
import {
  AddRequirement,
  ChangeRequirement,
  EndRequirement,
  MyRequirementsQueries,
  RequiredPeopleQueries,
  RequirementQueries,
  WaiveRequirement,
} from '.';

/** A government whose catalogue holds the module of its programme, and what is required in it. */
export class RequirementDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly cohorts: CohortDesk,
    readonly moduleId: string,
  ) {}

  static async open(database: WorkingDatabase): Promise<RequirementDesk> {
    const cohorts = await CohortDesk.open(database);
    const [held] = await database.rows<{ id: string }>(
      'select training_module_id as id from programme_module where organisation_id = $1',
      [cohorts.actor.organisationId],
    );
    return new RequirementDesk(database, cohorts, held!.id);
  }

  get actor() {
    return this.cohorts.actor;
  }

  as(role: Role, institutionId = this.actor.rootId): Actor {
    return { ...this.actor, grants: [{ role, institutionId }] };
  }

  /** By the organisation's calendar, which is the database's here. */
  async day(days: number): Promise<string> {
    const [row] = await this.database.rows<{ day: string }>('select (current_date + $1::int)::text as day', [days]);
    return row!.day;
  }

  /** Somebody who has been there for so many days. */
  async somebody(days = 400, institutionId?: string): Promise<Actor> {
    const person = await this.cohorts.somebody(0, institutionId);
    await this.database.rows(`update person set created_at = current_date - $2::int where id = $1`, [
      person.personId,
      days,
    ]);
    return person;
  }

  async people(count: number, institutionId?: string): Promise<Actor[]> {
    const people: Actor[] = [];
    while (people.length < count) people.push(await this.somebody(400, institutionId));
    return people;
  }

  /** A cohort that holds the module was completed with them, so many days ago. */
  async done(days: number, ...people: Actor[]): Promise<void> {
    const cohortId = await this.cohorts.aCohort({ seats: 100 });
    for (const person of people) await this.cohorts.enrol(cohortId, person);
    await this.database.rows(`update enrolment set state = 'completed' where organisation_id = $1 and cohort_id = $2`, [
      this.actor.organisationId,
      cohortId,
    ]);
    await this.database.rows(
      `update cohort set state = 'completed', enrolled = 0, completed_at = current_date - $2::int where id = $1`,
      [cohortId, days],
    );
  }

  /** The programme holds a module more. @returns its id. */
  async alsoHolds(title: string): Promise<string> {
    const module = await aTrainingModule(this.database.owner, {
      ...{ organisation_id: this.actor.organisationId, title },
      teaches: { 'D1.1': [0, 1] },
    });
    await this.database.rows(
      `insert into programme_module (organisation_id, programme_id, training_module_id, by_hand, position)
       select $1, $2, $3, true, max(position) + 1 from programme_module where programme_id = $2`,
      [this.actor.organisationId, this.cohorts.programmeId, module.id],
    );
    return module.id;
  }

  /** Due in so many days, each year. */
  async require(days: number, input: Record<string, unknown> = {}, actor: Actor = this.actor): Promise<string> {
    const asked = {
      ...{ institutionId: this.actor.rootId, trainingModuleId: this.moduleId, firstDueOn: await this.day(days) },
      ...{ everyMonths: 12, newcomerDays: 90, ...input },
    };
    return (await new AddRequirement(this.database.work).execute(actor, asked)).requirementId;
  }

  /** As if it had been required long ago, and been due first so many days ago. */
  async requireSince(days: number, input: Record<string, unknown> = {}): Promise<string> {
    const id = await this.require(0, input);
    await this.database.rows(
      'update requirement set first_due_on = current_date - $2::int, set_at = current_date - $2::int where id = $1',
      [id, days],
    );
    return id;
  }

  waive(requirementId: string, institutionId: string, actor: Actor = this.actor) {
    return new WaiveRequirement(this.database.work).execute(actor, { requirementId, institutionId });
  }

  async change(requirementId: string, input: Record<string, unknown>, actor: Actor = this.actor) {
    const rule = { firstDueOn: await this.day(30), everyMonths: 12, newcomerDays: 90, expectedVersion: 1 };
    return new ChangeRequirement(this.database.work).execute(actor, { requirementId, ...rule, ...input });
  }

  end(requirementId: string, expectedVersion = 1, actor: Actor = this.actor) {
    return new EndRequirement(this.database.work).execute(actor, { requirementId, expectedVersion });
  }

  get queries() {
    return new RequirementQueries(this.database.reads, new InstitutionQueries(this.database.reads));
  }

  all(actor: Actor = this.actor, day: string | null = null) {
    return this.queries.all(actor, { day });
  }

  async requiredOf(id: string, input: Record<string, unknown> = {}, actor: Actor = this.actor, day?: string) {
    const requirement = (await this.queries.byId(actor, { id, day }))!;
    return new RequiredPeopleQueries(this.database.reads).page(actor, requirement, { first: 50, ...input });
  }

  mine(actor: Actor) {
    return new MyRequirementsQueries(this.database.reads).mine(actor, {});
  }

  /** Of somebody: where she stands, and by when. */
  async standing(actor: Actor): Promise<[string, string | null][]> {
    return (await this.mine(actor)).map(({ standing, dueOn }) => [standing, dueOn]);
  }
}
