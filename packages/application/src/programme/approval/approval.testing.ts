import { aGrant, aPerson, aTrainingModule } from '@baobab/testing';
import type { Actor, Role } from '../../access';
import type { Head, WorkingDatabase } from '../../database/working-database.testing';
import { DeputyQueries, NameDeputy } from '../../organisation';
import { ChangePlan } from '..';
import { costsOf, programmesOf, type TailoringDesk } from '../programme.testing';
import {
  ApprovalRouteQueries,
  ApproveSubmission,
  SendSubmissionBack,
  SetApprovalRoute,
  SubmissionTasksQueries,
  SubmitProgramme,
  VersionQueries,
  WithdrawSubmission,
} from '.';

export const versionsOf = ({ reads }: WorkingDatabase): VersionQueries =>
  new VersionQueries(reads, programmesOf(reads), new DeputyQueries(reads));

/** A draft for people who need D1.1 at 2, with modules of its organisation's own: Basics closes the first level, Further the second, and one both. */
export const aScene = async (database: WorkingDatabase, desk: TailoringDesk, count = 12) => {
  const actor = await database.aHead();
  const people = Array.from({ length: count }, (_, at) => `${at},Person ${at},,Data analyst,0,3`);
  const roundId = await desk.aRound(actor, ...people);
  const own = (title: string, hours: number, teaches: Record<string, [number, number]>, more = {}) =>
    aTrainingModule(database.owner, { organisation_id: actor.organisationId, title, hours, teaches, ...more });
  const basics = await own('Basics', 6, { 'D1.1': [0, 1] }, { cost_per_group: 100, cost_per_person: 10 });
  const further = await own('Further', 4, { 'D1.1': [1, 2] });
  const both = await own('Both at once', 30, { 'D1.1': [0, 2] });
  const published = await database.rows<{ id: string }>(
    'select id from training_module where organisation_id is null and not invented',
  );
  const limits = { leftOut: published.map(({ id }) => id) };
  const programmeId = await desk.draft(actor, roundId);
  return { actor, roundId, programmeId, basics, further, both, limits };
};

export type Scene = Awaited<ReturnType<typeof aScene>>;

/** What people do to approve programmes. */
export class ApprovalDesk {
  constructor(private readonly database: WorkingDatabase) {}

  /** Somebody who holds a role over the whole organisation, or an institution of it, and can be written to. */
  async official({ organisationId, rootId, ...head }: Head, role: Role, institutionId = rootId): Promise<Actor> {
    const own = { organisation_id: organisationId };
    const person = await aPerson(this.database.owner, { ...own, institution_id: institutionId });
    await this.database.owner.query(`update person set email = id || '@ministry.example' where id = $1`, [person.id]);
    await aGrant(this.database.owner, { ...own, person_id: person.id, role, institution_id: institutionId });
    return { ...head, organisationId, personId: person.id, grants: [{ role, institutionId }] };
  }

  async setRoute(actor: Actor, institutionId: string, steps: string[] | null) {
    return new SetApprovalRoute(this.database.work).execute(actor, { institutionId, steps });
  }

  /** As an administrator sets it. */
  async route(head: Head, institutionId: string, steps: string[]): Promise<void> {
    await this.setRoute(await this.official(head, 'administrator'), institutionId, steps);
  }

  routes(actor: Actor) {
    return new ApprovalRouteQueries(this.database.reads).all(actor);
  }

  /** Until tomorrow. */
  async deputise(manager: Actor, { personId }: Actor): Promise<void> {
    const untilOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await new NameDeputy(this.database.work).execute(manager, { personId, untilOn });
  }

  tasks(actor: Actor) {
    return new SubmissionTasksQueries(this.database.reads).all(actor);
  }

  plan(actor: Actor, programmeId: string, trainingModuleIds: string[], expectedVersion: number) {
    return new ChangePlan(this.database.work).execute(actor, { programmeId, trainingModuleIds, expectedVersion });
  }

  /** A planned draft of a government whose route is this, and an official of each role besides its coordinator. */
  async planned(desk: TailoringDesk, ...steps: string[]) {
    const scene = await aScene(this.database, desk);
    const { actor, programmeId, basics } = scene;
    await this.route(actor, actor.rootId, steps);
    await this.plan(actor, programmeId, [basics.id], 1);
    const official = (role: Role) => this.official(actor, role);
    return { ...scene, manager: await official('manager'), coordinator: await official('coordinator'), programmeId };
  }

  async submitted(desk: TailoringDesk, ...steps: string[]) {
    const scene = await this.planned(desk, ...steps);
    return { ...scene, submissionId: await this.submit(scene.actor, scene.programmeId, 2) };
  }

  /** Names of programmes that wait for somebody. */
  async waiting(actor: Actor): Promise<string[]> {
    return (await this.tasks(actor)).flatMap(({ tasks }) => tasks.map(({ name }) => name));
  }

  /** @param money the line that pays, and how much of it. */
  async submit(
    actor: Actor,
    programmeId: string,
    expectedVersion: number,
    money: Record<string, unknown> = {},
  ): Promise<string> {
    const submit = new SubmitProgramme(this.database.work, costsOf(this.database.reads));
    return (await submit.execute(actor, { programmeId, expectedVersion, ...money })).submissionId;
  }

  approve(actor: Actor, submissionId: string, step: number) {
    return new ApproveSubmission(this.database.work).execute(actor, { submissionId, step });
  }

  async sendBack(actor: Actor, submissionId: string, step: number, reason: string) {
    return new SendSubmissionBack(this.database.work).execute(actor, { submissionId, step, reason });
  }

  withdraw(actor: Actor, submissionId: string) {
    return new WithdrawSubmission(this.database.work).execute(actor, { submissionId });
  }
}

export const expectProblem = (asked: Promise<unknown>, kind: string, code?: string) =>
  expect(asked).rejects.toMatchObject({
    kind,
    ...(code && (kind === 'InputProblem' ? { issues: [{ code }] } : { code })),
  });
