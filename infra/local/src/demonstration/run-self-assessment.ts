import type { Actor } from '@baobab/application';
import { OpenRound, RateCompetency, SubmitRatings } from '@baobab/application/assessment';
import { UnitOfWork } from '@baobab/application/database';
import type { INestApplicationContext } from '@nestjs/common';
import { competenciesAsked } from './competencies-asked';
import { dayAhead } from './days';
import type { PeopleIds } from './people-ids';
import { roleProfileId } from './role-profile-id';
import type { AnswersPlan } from './self-assessment';
import { planSelfAssessment, selfAssessment } from './self-assessment';

/** Asks the data analysts of a ministry, as its coordinator does, and lets most of them answer. */
export const runSelfAssessment = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
  ids: PeopleIds,
): Promise<void> => {
  const { roundId } = await context.get(OpenRound).execute(actor, {
    name: selfAssessment.name,
    kind: 'stand_alone',
    institutionId,
    roleProfileId: await roleProfileId(context, actor, selfAssessment.roleProfile),
    opensOn: dayAhead(0),
    closesOn: dayAhead(selfAssessment.daysOpen),
    disclosure: 'coordinators',
  });
  const asked = await competenciesAsked(context, actor, roundId);
  for (const plan of planSelfAssessment())
    await answer(context, { ...actor, personId: ids.get(plan.email) ?? '', grants: [] }, { roundId, asked }, plan);
};

/** As she does on her phone, but in one go. */
const answer = (
  context: INestApplicationContext,
  actor: Actor,
  { roundId, asked }: { roundId: string; asked: readonly string[] },
  { answers, submits }: AnswersPlan,
) =>
  context.get(UnitOfWork).run(actor, async () => {
    for (const [index, ordinal] of answers.entries())
      await context.get(RateCompetency).execute(actor, { roundId, competencyId: asked[index], ordinal });
    if (submits) await context.get(SubmitRatings).execute(actor, { roundId });
  });
