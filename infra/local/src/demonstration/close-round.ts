import type { Actor } from '@baobab/application';
import { CloseRound, RoundQueries } from '@baobab/application/assessment';
import type { INestApplicationContext } from '@nestjs/common';

/** Ends a round that asks people, as its coordinator does when no more answers are to be expected. */
export const closeRound = async (context: INestApplicationContext, actor: Actor, roundId: string): Promise<void> => {
  const round = await context.get(RoundQueries).byId(actor, roundId);
  await context.get(CloseRound).execute(actor, { roundId, expectedVersion: round?.version });
};
