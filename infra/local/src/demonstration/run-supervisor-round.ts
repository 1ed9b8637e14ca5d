import type { Actor } from '@baobab/application';
import {
  KeepUpload,
  KeyFile,
  OpenRound,
  PaperFormQueries,
  RateCompetency,
  SubmitRatings,
} from '@baobab/application/assessment';
import { UnitOfWork } from '@baobab/application/database';
import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import { closeRound } from './close-round';
import { competenciesAsked } from './competencies-asked';
import { dayAhead } from './days';
import { competencies } from './levels';
import type { PeopleIds } from './people-ids';
import type { RatedPlan } from './supervisor-round';
import { planSupervisorRound, supervisorRound } from './supervisor-round';

/** Asks the supervisors of a ministry about their people. One team is rated on a screen, most on paper that the coordinator keys in; some never. */
export const runSupervisorRound = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
  ids: PeopleIds,
): Promise<void> => {
  const { roundId } = await context.get(OpenRound).execute(actor, {
    name: supervisorRound.name,
    kind: 'stand_alone',
    source: 'supervisor',
    institutionId,
    opensOn: dayAhead(0),
    closesOn: dayAhead(supervisorRound.daysOpen),
    disclosure: 'coordinators',
  });
  const { screen, paper } = planSupervisorRound();
  const asked = await competenciesAsked(context, actor, roundId);
  for (const { email, supervisor, levels } of screen) {
    const rater = { ...actor, personId: ids.get(supervisor) ?? '', grants: [] };
    await rate(context, rater, { roundId, personId: ids.get(email) ?? '', asked }, levels);
  }
  await keyIn(context, actor, { roundId, institutionId }, paper);
  await closeRound(context, actor, roundId);
};

const rate = (
  context: INestApplicationContext,
  actor: Actor,
  { roundId, personId, asked }: { roundId: string; personId: string; asked: readonly string[] },
  levels: readonly number[],
) =>
  context.get(UnitOfWork).run(actor, async () => {
    for (const [index, ordinal] of levels.entries())
      await context.get(RateCompetency).execute(actor, { roundId, personId, competencyId: asked[index], ordinal });
    await context.get(SubmitRatings).execute(actor, { roundId, personId });
  });

/** All forms that came back, as one file. */
const keyIn = async (
  context: INestApplicationContext,
  actor: Actor,
  { roundId, institutionId }: { roundId: string; institutionId: string },
  paper: readonly RatedPlan[],
): Promise<void> => {
  const levels = new Map(paper.map((plan) => [plan.staffNumber, plan.levels]));
  const forms = await formsOf(context, actor, { roundId, institutionId });
  const rows = forms.flatMap(({ code, staffNumber }) => {
    const said = levels.get(staffNumber ?? '');
    return said ? [[code, ...said]] : [];
  });
  const table = [['code', ...competencies], ...rows].map((row) => row.join(',')).join('\n');
  const { uploadId } = await context
    .get(KeepUpload)
    .execute(actor, 'Forms of supervisors.csv', Readable.from([Buffer.from(table)]));
  await context.get(KeyFile).execute(actor, { roundId, uploadId });
};

type Forms = Awaited<ReturnType<PaperFormQueries['waiting']>>;

const formsOf = async (
  context: INestApplicationContext,
  actor: Actor,
  round: { roundId: string; institutionId: string },
): Promise<Forms['forms']> => {
  const forms: Forms['forms'] = [];
  let after: string | null = null;
  do {
    const page: Forms = await context.get(PaperFormQueries).waiting(actor, { ...round, after });
    forms.push(...page.forms);
    after = page.hasNextPage ? page.endCursor : null;
  } while (after);
  return forms;
};
