import type { Actor } from '@baobab/application';
import { JobQueries, WatchedJobs } from '@baobab/application';
import type { TailoringThread } from '@baobab/application/programme';
import {
  AcceptScenario,
  DraftProgramme,
  FewInNeed,
  ProgrammeCostQueries,
  PublishProgramme,
  RunTailoring,
  StartTailoring,
} from '@baobab/application/programme';
import type { INestApplicationContext } from '@nestjs/common';
import type { ProgrammePlan } from './programmes';

export interface ProgrammeSetting {
  /** Who coordinates the institution. */
  actor: Actor;
  roundId: string;
  institutionId: string;
  /** That pays for it once it is published. */
  budgetLineId: string | null;
}

/** Tailors a programme the way a coordinator does at her desk: for whom, under which limits, and then accepted and published. @returns its id. */
export const tailorProgramme = async (
  context: INestApplicationContext,
  thread: TailoringThread,
  { actor, budgetLineId, ...group }: ProgrammeSetting,
  { name, limits, published }: ProgrammePlan,
): Promise<string> => {
  const { programmeId } = await context.get(DraftProgramme).execute(actor, { name, ...group });
  const asked = { programmeId, inventedToo: true, ...limits };
  const { scenarioId, jobId } = await context.get(StartTailoring).execute(actor, asked);
  await run(context, thread, actor.organisationId, jobId);
  const job = await context.get(JobQueries).byId(actor, jobId);
  if (job?.state !== 'done')
    throw new Error(`${name} could not be tailored: ${job?.problem?.message ?? 'its job was not carried out.'}`);
  if (!published) return programmeId;
  await context.get(AcceptScenario).execute(actor, { programmeId, scenarioId, expectedVersion: 1 });
  // Where the exact cost would tell of few, what is suggested for it is committed.
  const amount = (await context.get(ProgrammeCostQueries).choices(actor, { programmeId }))?.suggested;
  await context.get(PublishProgramme).execute(actor, { programmeId, expectedVersion: 2, budgetLineId, amount });
  return programmeId;
};

/** The worker's part, which does not run yet. When it does, it finds this job done and leaves it. */
const run = (
  context: INestApplicationContext,
  thread: TailoringThread,
  organisationId: string,
  jobId: string,
): Promise<void> =>
  new RunTailoring(context.get(WatchedJobs), thread, context.get(FewInNeed)).execute(
    { organisationId, clock: true },
    { jobId, organisationId },
  );
