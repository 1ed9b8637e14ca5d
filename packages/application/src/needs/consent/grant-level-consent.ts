import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, NotFound, parse } from '../../problem';
import { GrantLevelConsentInput } from './consent.input';

/** Her own round is one that found a level of hers or asked for one. $1 the organisation, $2 she. */
export const myRound = `(exists (select 1 from assessed_level l where l.organisation_id = $1 and l.round_id = r.id and l.person_id = $2)
  or exists (select 1 from round_participant a where a.organisation_id = $1 and a.round_id = r.id and a.person_id = $2))`;

/** A person lets others see her levels: her supervisor of now, or who coordinates or manages the institution that she works for now. */
@Injectable()
export class GrantLevelConsent {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const consent = parse(GrantLevelConsentInput, input);
    return this.work.run(actor, async () => {
      await this.refuseUnfit(actor, consent);
      const [given] = await sql<{ id: string }>(
        `insert into level_consent (organisation_id, person_id, round_id, reader, supervisor_id, institution_id)
         select organisation_id, id, $3, $4, case when $4 = 'supervisor' then supervisor_id end, case when $4 <> 'supervisor' then institution_id end
         from person where organisation_id = $1 and id = $2 on conflict do nothing returning id`,
        [actor.organisationId, actor.personId, consent.roundId, consent.reader],
      );
      // Who has agreed already says nothing new.
      if (given) audit('level-consent.granted', 'level-consent', given.id, { ...consent });
      return { done: true };
    });
  }

  private async refuseUnfit(actor: Actor, { reader, roundId }: z.output<typeof GrantLevelConsentInput>): Promise<void> {
    const [found] = await sql<{ supervised: boolean; round: boolean }>(
      `select exists (select 1 from person where organisation_id = $1 and id = $2 and supervisor_id is not null) as supervised,
         exists (select 1 from assessment_round r where organisation_id = $1 and id = $3 and ${myRound}) as round`,
      [actor.organisationId, actor.personId, roundId],
    );
    if (roundId !== null && !found?.round) throw new NotFound('round');
    if (reader === 'supervisor' && !found?.supervised) {
      const message = 'No supervisor of yours is recorded. Ask a coordinator of your institution to record who it is.';
      throw new InputProblem([{ path: 'reader', code: 'no-supervisor', message }]);
    }
  }
}
