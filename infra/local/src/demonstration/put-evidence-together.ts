import type { Actor } from '@baobab/application';
import { JobQueries, WatchedJobs } from '@baobab/application';
import { FuseEvidence, RoundQueries, RunFusing } from '@baobab/application/assessment';
import { UnitOfWork } from '@baobab/application/database';
import type { INestApplicationContext } from '@nestjs/common';
import { dayAhead } from './days';
import { knowledgeTest } from './knowledge-test';
import { supervisorRound } from './supervisor-round';

export const evidence = { name: 'Finance: all evidence 2026', institution: supervisorRound.institution } as const;

const rounds: readonly string[] = [
  'Baseline 2025',
  'Baseline 2026',
  'Foundations, after',
  'Foundations, follow-up',
  supervisorRound.name,
  knowledgeTest.name,
];

/** What Baobab proposes: errors in levels, of which a test knows its own, and a half-life in days. */
const weighing = { errors: { import: 0.7, self: 0.9, supervisor: 0.8 }, halfLifeDays: 540, correctBias: false };

/** Puts together what files, supervisors and the test say of a ministry's people, as of today. */
export const putEvidenceTogether = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
): Promise<void> => {
  const asOf = dayAhead(0);
  const all = await context.get(RoundQueries).all(actor);
  // Where the computer takes the day to be an earlier one, rounds may be held after it.
  const roundIds = all.filter(({ name, heldOn }) => rounds.includes(name) && heldOn <= asOf).map(({ id }) => id);
  const { jobId } = await context
    .get(FuseEvidence)
    .execute(actor, { name: evidence.name, institutionId, asOf, roundIds, ...weighing });
  await run(context, actor.organisationId, jobId);
  const job = await context.get(JobQueries).byId(actor, jobId);
  if (job?.state !== 'done')
    throw new Error(
      `${evidence.name} was not put together: ${job?.problem?.message ?? 'its job was not carried out.'}`,
    );
};

/** The worker's part, which does not run yet. When it does, it finds this job done and leaves it. */
const run = (context: INestApplicationContext, organisationId: string, jobId: string): Promise<void> =>
  new RunFusing(context.get(UnitOfWork), context.get(WatchedJobs)).execute(
    { organisationId, clock: true },
    { jobId, organisationId },
  );
