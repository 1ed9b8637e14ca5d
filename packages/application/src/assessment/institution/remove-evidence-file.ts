import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { isSubmitted } from './institution-problems';
import { EvidenceFileInput } from './institution.input';
import { mayBringFile } from './may-bring-file';

/** Takes a file away that the actor herself brought: as a respondent until she submits, as the moderator until the levels are final. */
@Injectable()
export class RemoveEvidenceFile {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { fileId } = parse(EvidenceFileInput, input);
    const file = [actor.organisationId, fileId, actor.personId];
    return this.work.run(actor, async () => {
      const [found] = await sql<{ assessmentId: string; institutionId: string; respondentId: string | null }>(
        `select assessment_id as "assessmentId", institution_id as "institutionId", respondent_id as "respondentId"
         from evidence_file where organisation_id = $1 and id = $2 and person_id = $3`,
        file,
      );
      if (!found) throw new NotFound('file');
      const { assessmentId, institutionId, respondentId } = found;
      // What she submitted stays, even where she moderates since.
      if ((await mayBringFile(actor, assessmentId, institutionId)).respondentId !== respondentId) throw isSubmitted();
      await sql('delete from evidence_file where organisation_id = $1 and id = $2 and person_id = $3', file);
      audit('evidence-file.removed', 'institution', institutionId, { assessmentId, fileId });
      return { done: true };
    });
  }
}
