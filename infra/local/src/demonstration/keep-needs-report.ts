import type { Actor } from '@baobab/application';
import { RoundQueries } from '@baobab/application/assessment';
import { SaveNeedsReport } from '@baobab/application/needs';
import type { INestApplicationContext } from '@nestjs/common';

/** Keeps what the newest round of everybody shows, as a coordinator does before she quotes it. */
export const keepNeedsReport = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
): Promise<void> => {
  const round = (await context.get(RoundQueries).all(actor)).find(({ name }) => name === 'Baseline 2026');
  await context
    .get(SaveNeedsReport)
    .execute(actor, { name: 'Training needs 2026, as presented', roundId: round?.id, institutionId });
};
