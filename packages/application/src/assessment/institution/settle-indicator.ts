import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, unlessReferred, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { nobodySubmitted, reasonMissing, unknownIndicator } from './institution-problems';
import { SettleIndicatorInput } from './institution.input';

/**
 * Settles one indicator of an institution at one level, from what respondents submitted. Never a mean: somebody answers for it, and says
 * why where they did not agree. May be settled anew as long as it has to be; the audit keeps each time.
 */
@Injectable()
export class SettleIndicator {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, institutionId, indicatorId, ordinal, reason } = parse(SettleIndicatorInput, input);
    const about = [actor.organisationId, assessmentId, institutionId];
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'coordinator');
      const modelId = await findModel(about);
      await refuseUnfounded(about, indicatorId, ordinal, reason);
      await unlessReferred(
        sql(
          `insert into settled_maturity (organisation_id, assessment_id, institution_id, model_id, indicator_id, ordinal, reason, settled_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (organisation_id, assessment_id, institution_id, indicator_id)
             do update set ordinal = excluded.ordinal, reason = excluded.reason, settled_by = excluded.settled_by, settled_at = now()`,
          [...about, modelId, indicatorId, ordinal, reason, actor.personId],
        ),
        unknownIndicator,
      );
      audit('maturity.settled', 'institution', institutionId, { assessmentId, indicatorId, ordinal, reason });
      return { done: true };
    });
  }
}

const findModel = async (about: unknown[]): Promise<string> => {
  const [found] = await sql<{ modelId: string }>(
    `select a.model_id as "modelId" from institution_assessment a join assessed_institution i on i.organisation_id = a.organisation_id and i.assessment_id = a.id
     where a.organisation_id = $1 and a.id = $2 and i.institution_id = $3`,
    about,
  );
  if (!found) throw new NotFound('assessment');
  return found.modelId;
};

/** @throws InputProblem where nobody submitted, or a level that not all who could say chose has no reason. */
const refuseUnfounded = async (about: unknown[], indicatorId: string, ordinal: number, reason: string | null) => {
  const [said] = await sql<{ submitted: number; agreed: boolean }>(
    `select (select count(*)::int from respondent where organisation_id = $1 and assessment_id = $2 and institution_id = $3 and submitted_at is not null) as submitted,
       coalesce(bool_and(r.ordinal = $5), false) as agreed
     from maturity_rating r join respondent p on p.organisation_id = $1 and p.assessment_id = $2 and p.institution_id = $3 and p.person_id = r.person_id
       and p.submitted_at is not null
     where r.organisation_id = $1 and r.assessment_id = $2 and r.institution_id = $3 and r.indicator_id = $4 and r.ordinal is not null`,
    [...about, indicatorId, ordinal],
  );
  if (!said || said.submitted === 0) throw nobodySubmitted();
  if (!said.agreed && reason === null) throw reasonMissing();
};
