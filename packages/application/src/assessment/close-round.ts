import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import { findOpenRound } from './find-asked-round';
import { CloseRoundInput } from './asked-round.input';

/** Ends a round before its last day. Answers that were not submitted are kept, and count for nothing. */
@Injectable()
export class CloseRound {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { roundId, expectedVersion } = parse(CloseRoundInput, input);
    return this.work.run(actor, async () => {
      await findOpenRound(actor, roundId, expectedVersion);
      await sql(
        'update assessment_round set closed_at = now(), version = version + 1 where organisation_id = $1 and id = $2',
        [actor.organisationId, roundId],
      );
      audit('round.closed', 'assessment-round', roundId);
      return { done: true };
    });
  }
}
