import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { findAssessed } from './find-assessed';
import { moderationOver, notTheirCoordinator } from './institution-problems';
import { NameModeratorInput } from './institution.input';
import { mayModerate } from './possible-moderators.queries';

/** Says who settles the levels of an institution; in place of who did so far. What was settled stays. */
@Injectable()
export class NameModerator {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, institutionId, moderatorId } = parse(NameModeratorInput, input);
    return this.work.run(actor, async () => {
      const { moderated, moderatorId: before } = await findAssessed(actor, assessmentId, institutionId);
      if (moderated) throw moderationOver();
      if (!(await mayModerate(actor, moderatorId, [institutionId]))) throw notTheirCoordinator();
      await sql(
        'update assessed_institution set moderator_id = $4 where organisation_id = $1 and assessment_id = $2 and institution_id = $3',
        [actor.organisationId, assessmentId, institutionId, moderatorId],
      );
      audit('moderator.named', 'person', moderatorId, { assessmentId, institutionId, before });
      return { done: true };
    });
  }
}
