import type { Actor } from '../../access';
import type { WorkingDatabase } from '../../database/working-database.testing';
import { CohortDesk } from '../cohort.testing';
import {
  ChangeCompletionRules,
  CohortQueries,
  CompletionQueries,
  DecideWork,
  HandInWork,
  OverrideCompletion,
  UndoCompletionOverride,
  UndoWorkAcceptance,
} from '..';

export const hours = { kind: 'attendance', leastShare: 0.8 };
export const plan = { kind: 'work', title: 'A plan' };

/** A cohort of two learners with a session that was held; the first was there. */
export const completionScene = async (database: WorkingDatabase) => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  const trainer = await desk.aTrainer();
  const [amina, basma] = (await desk.people(2)) as [Actor, Actor];
  for (const person of [amina, basma]) await desk.enrolMyself(person, cohortId);
  const sessionId = await desk.aHeldSession(cohortId, { trainer_id: trainer.personId });
  await desk.record(trainer, sessionId, [
    [amina, 'present'],
    [basma, 'absent'],
  ]);
  const queries = new CompletionQueries(database.reads, new CohortQueries(database.reads), database.work);
  const rules = async (conditions: object[], more: Record<string, unknown> = {}) =>
    new ChangeCompletionRules(database.work).execute(desk.actor, {
      cohortId,
      forProgramme: true,
      expectedVersion: 0,
      conditions,
      ...more,
    });
  const told = async (actor: Actor) => (await queries.mine(actor, { cohortId }))!;
  const handIn = async (actor: Actor, conditionId: string, said: object = { text: 'My plan' }) =>
    new HandInWork(database.work).execute(actor, { cohortId, conditionId, ...said });
  const decide = async (by: Actor, conditionId: string, more: object = {}) =>
    new DecideWork(database.work).execute(by, {
      cohortId,
      conditionId,
      personId: amina.personId,
      expectedRevision: 1,
      accepted: true,
      ...more,
    });
  const override = async (by: Actor, { personId }: Actor, completes: boolean, reason = 'Led it herself') =>
    new OverrideCompletion(database.work).execute(by, { cohortId, personId, completes, reason });
  const undo = async ({ personId }: Actor, reason = 'Decided of somebody else') =>
    new UndoCompletionOverride(database.work).execute(desk.actor, { cohortId, personId, reason });
  const takeBack = async (by: Actor, conditionId: string, expectedRevision: number, reason = 'It is a copy') =>
    new UndoWorkAcceptance(database.work).execute(by, {
      cohortId,
      conditionId,
      personId: amina.personId,
      expectedRevision,
      reason,
    });
  const states = async () =>
    new Map((await desk.enrolments(cohortId)).nodes.map(({ personId, state }) => [personId, state]));
  return {
    desk,
    cohortId,
    trainer,
    amina,
    basma,
    sessionId,
    queries,
    rules,
    told,
    handIn,
    decide,
    takeBack,
    override,
    undo,
    states,
  };
};
