import type { Actor } from '@baobab/application';
import { RoundQueries } from '@baobab/application/assessment';
import { CohortQueries, EnrolmentQueries } from '@baobab/application/cohort';
import { UnitOfWork } from '@baobab/application/database';
import { MeasureImpact, NameImpactRounds } from '@baobab/application/impact';
import { PlanQueries, ProgrammeQueries } from '@baobab/application/programme';
import type { INestApplicationContext } from '@nestjs/common';
import { importRound } from './import-round';
import { planRoundsAfter } from './rounds';

/** Assesses the learners of the cohorts that are over twice more, and measures their change since the round the programme was made by. */
export const measureFoundations = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
  programmeId: string,
): Promise<void> => {
  const learners = await emailsOf(context, actor, programmeId);
  for (const plan of planRoundsAfter(learners, await taughtBy(context, actor, programmeId)))
    await importRound(context, actor, institutionId, plan);
  const rounds = new Map((await context.get(RoundQueries).all(actor)).map(({ name, id }) => [name, id]));
  await context.get(NameImpactRounds).execute(actor, {
    programmeId,
    expectedVersion: 0,
    beforeRoundId: rounds.get('Baseline 2026'),
    afterRoundId: rounds.get('Foundations, after'),
    followUpRoundId: rounds.get('Foundations, follow-up'),
  });
  // The worker's part, which does not run yet. When it does, it measures the same again.
  const { organisationId } = actor;
  const clock = { organisationId, clock: true } as const;
  await new MeasureImpact(context.get(UnitOfWork)).execute(clock, { programmeId, organisationId });
};

const emailsOf = async (context: INestApplicationContext, actor: Actor, programmeId: string): Promise<Set<string>> => {
  const { nodes } = await context.get(CohortQueries).page(actor, { programmeId });
  const over = nodes.filter(({ state }) => state === 'completed');
  const people = await Promise.all(
    over.map((cohort) => context.get(EnrolmentQueries).page(actor, cohort, { first: 100 })),
  );
  return new Set(people.flatMap((page) => page.nodes.map(({ email }) => email ?? '')));
};

const taughtBy = async (context: INestApplicationContext, actor: Actor, id: string): Promise<Set<string>> => {
  const programme = await context.get(ProgrammeQueries).byId(actor, { id });
  if (!programme) throw new Error('The programme whose change is measured is not there.');
  const { modules, effects } = await context.get(PlanQueries).plan(actor, programme);
  const taught = new Set(modules.flatMap(({ module }) => module.teaches.map(({ competencyId }) => competencyId)));
  return new Set(effects.filter(({ competencyId }) => taught.has(competencyId)).map(({ code }) => code));
};
