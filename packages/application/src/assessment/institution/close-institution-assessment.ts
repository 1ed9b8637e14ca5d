import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse, VersionConflict } from '../../problem';
import { isOver } from './answering';
import { assessmentOver } from './institution-problems';
import { CloseInstitutionAssessmentInput } from './institution.input';

/** Takes no more answers, before the last day. What was submitted counts, and is still to be settled. */
@Injectable()
export class CloseInstitutionAssessment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, expectedVersion } = parse(CloseInstitutionAssessmentInput, input);
    return this.work.run(actor, async () => {
      const [found] = await sql<{ version: number; over: boolean; institutionIds: string[] }>(
        `select version, ${isOver('a')} as over, array(
           select institution_id from assessed_institution where organisation_id = $1 and assessment_id = $2) as "institutionIds"
         from institution_assessment a where organisation_id = $1 and id = $2 for no key update`,
        [actor.organisationId, assessmentId],
      );
      if (!found) throw new NotFound('assessment');
      for (const institutionId of found.institutionIds) await authorise(actor, institutionId, 'coordinator');
      if (found.version !== expectedVersion) throw new VersionConflict();
      if (found.over) throw assessmentOver();
      await sql(
        'update institution_assessment set closed_at = now(), version = version + 1 where organisation_id = $1 and id = $2',
        [actor.organisationId, assessmentId],
      );
      audit('institution-assessment.closed', 'institution-assessment', assessmentId);
      return { done: true };
    });
  }
}
