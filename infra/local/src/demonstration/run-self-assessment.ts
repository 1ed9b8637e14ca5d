import type { Actor } from '@baobab/application';
import { RateCompetency, MyAssessmentQueries, OpenRound, SubmitRatings } from '@baobab/application/assessment';
import { UnitOfWork } from '@baobab/application/database';
import { RoleProfileQueries } from '@baobab/application/framework';
import { PeopleQueries } from '@baobab/application/organisation';
import type { INestApplicationContext } from '@nestjs/common';
import { government } from './government';
import type { AnswersPlan } from './self-assessment';
import { planSelfAssessment, selfAssessment } from './self-assessment';

/** Asks the data analysts of a ministry, as its coordinator does, and lets most of them answer. */
export const runSelfAssessment = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
): Promise<void> => {
  const { profiles } = await context.get(RoleProfileQueries).all(actor, { locale: 'en' });
  const { roundId } = await context.get(OpenRound).execute(actor, {
    name: selfAssessment.name,
    kind: 'stand_alone',
    institutionId,
    roleProfileId: profiles.find(({ text }) => text.label === selfAssessment.roleProfile)?.id,
    opensOn: dayAhead(0),
    closesOn: dayAhead(selfAssessment.daysOpen),
    disclosure: 'coordinators',
  });
  const ids = await idsByEmail(context, actor, institutionId);
  for (const plan of planSelfAssessment())
    await answer(context, { ...actor, personId: ids.get(plan.email) ?? '', grants: [] }, roundId, plan);
};

/** As she does on her phone, but in one go. */
const answer = (context: INestApplicationContext, actor: Actor, roundId: string, { answers, submits }: AnswersPlan) =>
  context.get(UnitOfWork).run(actor, async () => {
    const asked = await context.get(MyAssessmentQueries).byRound(actor, { roundId });
    for (const [index, ordinal] of answers.entries()) {
      const competencyId = asked?.questions[index]?.competency.id;
      await context.get(RateCompetency).execute(actor, { roundId, competencyId, ordinal });
    }
    if (submits) await context.get(SubmitRatings).execute(actor, { roundId });
  });

const idsByEmail = async (context: INestApplicationContext, actor: Actor, institutionId: string) => {
  const ids = new Map<string, string>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<PeopleQueries['page']>> = await context
      .get(PeopleQueries)
      .page(actor, { first: 100, institutionId, after });
    for (const { node } of page.edges) ids.set(node.email ?? '', node.id);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return ids;
};

/** In the government's time zone, by which rounds open and close. */
const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: government.timeZone }).format(Date.now() + days * 86_400_000);
