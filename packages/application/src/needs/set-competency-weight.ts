import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { NotFound, parse } from '../problem';
import { SetCompetencyWeightInput } from './needs.input';
import { competencyText } from './reach-sql';

/** Says how much the organisation cares for a competency when needs are put in order: 1 is as it is, 0 leaves it out. */
@Injectable()
export class SetCompetencyWeight {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { competencyId, weight } = parse(SetCompetencyWeightInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      const [known] = await sql(`with ${competencyText} select 1 from asked_competency where id = $1`, [competencyId]);
      if (!known) throw new NotFound('competency');
      await sql(
        `insert into competency_weight (organisation_id, competency_id, weight) values ($1, $2, $3)
         on conflict (organisation_id, competency_id) do update set weight = excluded.weight`,
        [actor.organisationId, competencyId, weight],
      );
      audit('competency.weighed', 'competency', competencyId, { weight });
      return { done: true };
    });
  }
}
