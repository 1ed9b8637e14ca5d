import type { Actor } from '@baobab/application';
import { JobQueries, WatchedJobs } from '@baobab/application';
import { KeepUpload, PreviewImport, RunImport, StartImport } from '@baobab/application/assessment';
import { UnitOfWork } from '@baobab/application/database';
import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { RoundPlan } from './rounds';

/**
 * Imports a round's table the way a coordinator does at her desk: upload it, take the columns as they are guessed, start.
 * @param actor who coordinates the institution.
 */
export const importRound = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
  { round, table }: RoundPlan,
): Promise<void> => {
  const { uploadId } = await context
    .get(KeepUpload)
    .execute(actor, `${round.name}.csv`, Readable.from([Buffer.from(table)]));
  const preview = await context.get(PreviewImport).execute(actor, { uploadId });
  const columns = preview.columns.map(({ index, meaning, competencyId }) => ({ index, meaning, competencyId }));
  const { jobId } = await context.get(StartImport).execute(actor, { uploadId, institutionId, columns, round });
  await run(context, actor.organisationId, jobId);
  const job = await context.get(JobQueries).byId(actor, jobId);
  if (job?.state !== 'done')
    throw new Error(`${round.name} could not be imported: ${job?.problem?.message ?? 'its job was not carried out.'}`);
};

/** The worker's part, which does not run yet. When it does, it finds this job done and leaves it. */
const run = (context: INestApplicationContext, organisationId: string, jobId: string): Promise<void> =>
  new RunImport(context.get(UnitOfWork), context.get(WatchedJobs)).execute(
    { organisationId, clock: true },
    { jobId, organisationId },
  );
