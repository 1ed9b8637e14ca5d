import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { findAssessed } from './find-assessed';
import { notModerated } from './institution-problems';
import { ReopenModerationInput } from './institution.input';

/** Lets the moderator settle levels again that were final. Any coordinator of the institution may, with a reason that the audit keeps. */
@Injectable()
export class ReopenModeration {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, institutionId, reason } = parse(ReopenModerationInput, input);
    return this.work.run(actor, async () => {
      const { moderated } = await findAssessed(actor, assessmentId, institutionId);
      if (!moderated) throw notModerated();
      await sql(
        'update assessed_institution set moderated_at = null where organisation_id = $1 and assessment_id = $2 and institution_id = $3',
        [actor.organisationId, assessmentId, institutionId],
      );
      audit('moderation.reopened', 'institution', institutionId, { assessmentId, reason });
      return { done: true };
    });
  }
}
