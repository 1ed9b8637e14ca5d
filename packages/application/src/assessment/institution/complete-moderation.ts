import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { findToSettle } from './find-assessed';
import { levelsMissing } from './institution-problems';
import { CompleteModerationInput } from './institution.input';

/** The moderator says that she is done: every indicator is settled, and from now on the levels are final. */
@Injectable()
export class CompleteModeration {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, institutionId } = parse(CompleteModerationInput, input);
    const about = [actor.organisationId, assessmentId, institutionId];
    return this.work.run(actor, async () => {
      const { modelId } = await findToSettle(actor, assessmentId, institutionId);
      const [count] = await sql<{ missing: number }>(
        `select count(*)::int as missing from maturity_indicator i where i.model_id = $4 and not exists (
           select 1 from settled_maturity s where s.organisation_id = $1 and s.assessment_id = $2 and s.institution_id = $3 and s.indicator_id = i.id)`,
        [...about, modelId],
      );
      if (!count || count.missing > 0) throw levelsMissing(count?.missing ?? 0);
      // Levels that were settled before there were moderators have none: then it is who says that they are final.
      await sql(
        `update assessed_institution set moderated_at = now(), moderator_id = coalesce(moderator_id, $4)
         where organisation_id = $1 and assessment_id = $2 and institution_id = $3`,
        [...about, actor.personId],
      );
      audit('moderation.completed', 'institution', institutionId, { assessmentId });
      return { done: true };
    });
  }
}
