import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { WithdrawLevelConsentInput } from './consent.input';

/** Takes back what a person agreed to; whoever reads next sees her no more. */
@Injectable()
export class WithdrawLevelConsent {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { consentId } = parse(WithdrawLevelConsentInput, input);
    return this.work.run(actor, async () => {
      const [withdrawn] = await sql<{ reader: string; roundId: string | null }>(
        `update level_consent set withdrawn_at = now() where organisation_id = $1 and id = $2 and person_id = $3 and withdrawn_at is null
         returning reader, round_id as "roundId"`,
        [actor.organisationId, consentId, actor.personId],
      );
      if (!withdrawn) throw new NotFound('consent');
      audit('level-consent.withdrawn', 'level-consent', consentId, { ...withdrawn });
      return { done: true };
    });
  }
}
