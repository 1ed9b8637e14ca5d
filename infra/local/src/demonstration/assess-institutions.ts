import type { Actor } from '@baobab/application';
import {
  CompleteModeration,
  MaturityTargetsQueries,
  NameRespondent,
  OpenInstitutionAssessment,
  RateIndicator,
  SetMaturityTargets,
  SettleIndicator,
  SubmitMaturity,
} from '@baobab/application/assessment';
import { UnitOfWork } from '@baobab/application/database';
import type { INestApplicationContext } from '@nestjs/common';
import { dayAhead } from './days';
import type { AssessedPlan } from './institution-assessment';
import { institutionAssessment, planInstitutionAssessment, targets } from './institution-assessment';
import type { PeopleIds } from './people-ids';

/** An institution of an assessment, and the model's indicators in their order. */
interface Assessed {
  assessmentId: string;
  institutionId: string;
  indicatorIds: readonly string[];
}

/** Says where institutions are to be, has their people say where they are, and settles that where all have answered. @param places ids by codes. */
export const assessInstitutions = async (
  context: INestApplicationContext,
  actor: Actor,
  places: ReadonlyMap<string, string>,
  ids: PeopleIds,
): Promise<void> => {
  const indicatorIds = await setTargets(context, actor);
  const plans = planInstitutionAssessment();
  const { assessmentId } = await context.get(OpenInstitutionAssessment).execute(actor, {
    name: institutionAssessment.name,
    institutionIds: plans.map(({ institution }) => places.get(institution)),
    moderatorId: actor.personId,
    opensOn: dayAhead(0),
    closesOn: dayAhead(institutionAssessment.daysOpen),
  });
  for (const plan of plans) {
    const assessed = { assessmentId, institutionId: places.get(plan.institution) ?? '', indicatorIds };
    await answer(context, actor, assessed, ids, plan);
    await settle(context, actor, assessed, plan);
  }
};

/** @returns ids of the indicators, in their order. */
const setTargets = async (context: INestApplicationContext, actor: Actor): Promise<string[]> => {
  const now = await context.get(MaturityTargetsQueries).of(actor, {});
  const indicatorIds = now.targets.map(({ indicator }) => indicator.indicatorId);
  await context.get(SetMaturityTargets).execute(actor, {
    expectedVersion: now.version,
    targets: indicatorIds.map((indicatorId, index) => ({ indicatorId, ordinal: targets[index] })),
  });
  return indicatorIds;
};

const answer = async (
  context: INestApplicationContext,
  coordinator: Actor,
  { indicatorIds, ...about }: Assessed,
  ids: PeopleIds,
  { respondents }: AssessedPlan,
): Promise<void> => {
  for (const { email, answers, submits } of respondents) {
    const personId = ids.get(email) ?? '';
    const actor = { ...coordinator, personId, grants: [] };
    await context.get(NameRespondent).execute(coordinator, { ...about, personId });
    await context.get(UnitOfWork).run(actor, async () => {
      for (const [index, ordinal] of answers.entries())
        await context.get(RateIndicator).execute(actor, { ...about, indicatorId: indicatorIds[index], ordinal });
      if (submits) await context.get(SubmitMaturity).execute(actor, about);
    });
  }
};

const settle = (
  context: INestApplicationContext,
  actor: Actor,
  { indicatorIds, ...about }: Assessed,
  { settled, final }: AssessedPlan,
): Promise<void> =>
  context.get(UnitOfWork).run(actor, async () => {
    for (const [index, level] of settled.entries())
      await context.get(SettleIndicator).execute(actor, { ...about, indicatorId: indicatorIds[index], ...level });
    if (final) await context.get(CompleteModeration).execute(actor, about);
  });
