import type { Actor } from '@baobab/application';
import { PaperFormQueries } from '@baobab/application/assessment';
import type { INestApplicationContext } from '@nestjs/common';

/** Ids of the competencies that a round asks about, in their order: the same for everybody. */
export const competenciesAsked = async (
  context: INestApplicationContext,
  actor: Actor,
  roundId: string,
): Promise<string[]> =>
  (await context.get(PaperFormQueries).questions(actor, { roundId })).map(({ competency }) => competency.id);
