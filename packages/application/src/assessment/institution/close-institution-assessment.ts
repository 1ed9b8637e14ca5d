import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { findOpenAssessment } from './find-assessment';
import { CloseInstitutionAssessmentInput } from './institution.input';

/** Takes no more answers, before the last day. What was submitted counts, and is still to be settled. */
@Injectable()
export class CloseInstitutionAssessment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, expectedVersion } = parse(CloseInstitutionAssessmentInput, input);
    return this.work.run(actor, async () => {
      await findOpenAssessment(actor, assessmentId, expectedVersion);
      await sql(
        'update institution_assessment set closed_at = now(), version = version + 1 where organisation_id = $1 and id = $2',
        [actor.organisationId, assessmentId],
      );
      audit('institution-assessment.closed', 'institution-assessment', assessmentId);
      return { done: true };
    });
  }
}
