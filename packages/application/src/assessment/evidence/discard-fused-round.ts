import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, unlessReferred, UnitOfWork } from '../../database';
import { forgetNeedsSummary } from '../../needs';
import { NotFound, parse, Problem } from '../../problem';
import { FusedRoundInput } from './fusing.input';

class RoundInUse extends Problem {
  readonly kind = 'RoundInUse';

  constructor() {
    super('round-in-use', 'A programme or a report of needs goes by this round, so it stays.');
  }
}

/** Takes a round away that was put together from others. Nothing is lost: it can be put together again. */
@Injectable()
export class DiscardFusedRound {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { roundId } = parse(FusedRoundInput, input);
    const mine = [actor.organisationId, roundId];
    return this.work.run(actor, async () => {
      const [round] = await sql<{ institutionId: string; name: string }>(
        `select fusing ->> 'institutionId' as "institutionId", name from assessment_round
         where organisation_id = $1 and id = $2 and source = 'fused' for update`,
        mine,
      );
      if (!round) throw new NotFound('round');
      await authorise(actor, round.institutionId, 'coordinator');
      await forgetNeedsSummary(roundId);
      await sql('delete from assessed_level where organisation_id = $1 and round_id = $2', mine);
      await sql('delete from fused_round where organisation_id = $1 and round_id = $2', mine);
      await unlessReferred(
        sql('delete from assessment_round where organisation_id = $1 and id = $2', mine),
        () => new RoundInUse(),
      );
      audit('evidence.discarded', 'assessment-round', roundId, { name: round.name });
      return { done: true };
    });
  }
}
