import type { Actor } from '@baobab/application';
import { AddRequirement } from '@baobab/application/cohort';
import { PublishedProgrammeQueries } from '@baobab/application/programme';
import type { INestApplicationContext } from '@nestjs/common';

/** Far enough ahead that nobody is reminded of it on the first day. */
const daysAhead = 120;

/** The first module of a published programme, required of the whole government each two years: who completed the programme has done it. */
export const requireLearning = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
  programmeId: string,
): Promise<void> => {
  const programme = await context.get(PublishedProgrammeQueries).byId(actor, { id: programmeId });
  const [module] = programme?.modules ?? [];
  if (!module) throw new Error('The demonstration’s programme holds no module.');
  await context.get(AddRequirement).execute(actor, {
    ...{ institutionId, trainingModuleId: module.id, everyMonths: 24, newcomerDays: 90 },
    firstDueOn: new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10),
  });
};
