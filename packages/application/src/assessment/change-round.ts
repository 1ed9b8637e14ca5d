import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, parse } from '../problem';
import { remindsAt, tellRoundMoved } from '../reminder';
import { findOpenRound } from './find-asked-round';
import { dayPast } from './asked-round-problems';
import { ChangeRoundInput, endsInTime, tooLongOpen } from './asked-round.input';

/** Gives an open round another last day: a later one, or an earlier one that has not passed. Who has not submitted is told of it. */
@Injectable()
export class ChangeRound {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { roundId, closesOn, expectedVersion } = parse(ChangeRoundInput, input);
    return this.work.run(actor, async () => {
      const { opensOn, closesOn: before } = await findOpenRound(actor, roundId, expectedVersion);
      const [day] = await sql<{ past: boolean }>('select $1::date < greatest(app_today(), $2::date) as past', [
        closesOn,
        opensOn,
      ]);
      if (day?.past) throw dayPast('closesOn');
      if (!endsInTime({ opensOn, closesOn }))
        throw new InputProblem([{ path: 'closesOn', code: tooLongOpen.params.code, message: tooLongOpen.message }]);
      await sql(
        `update assessment_round set closes_on = $3, reminds_at = ${remindsAt('opens_on', '$3::date')}, version = version + 1
         where organisation_id = $1 and id = $2`,
        [actor.organisationId, roundId, closesOn],
      );
      if (closesOn !== before) await tellRoundMoved(roundId);
      audit('round.changed', 'assessment-round', roundId, { closesOn, before });
      return { done: true };
    });
  }
}
