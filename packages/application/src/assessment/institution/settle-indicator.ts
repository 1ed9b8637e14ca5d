import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, unlessReferred, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { findToSettle } from './find-assessed';
import { reasonMissing, unknownIndicator } from './institution-problems';
import { SettleIndicatorInput } from './institution.input';

/**
 * Settles one indicator of an institution at one level, from what respondents submitted. Never a mean: somebody answers for it, and says
 * why where they did not agree. Who settles the first becomes the moderator, where none is named. May be settled anew until the moderator
 * is done; the audit keeps each time.
 */
@Injectable()
export class SettleIndicator {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, institutionId, indicatorId, ordinal, reason } = parse(SettleIndicatorInput, input);
    const about = [actor.organisationId, assessmentId, institutionId];
    return this.work.run(actor, async () => {
      const { modelId, moderatorId } = await findToSettle(actor, assessmentId, institutionId);
      if (reason === null && !(await areAgreed(about, indicatorId, ordinal))) throw reasonMissing();
      if (moderatorId === null)
        await sql(
          'update assessed_institution set moderator_id = $4 where organisation_id = $1 and assessment_id = $2 and institution_id = $3',
          [...about, actor.personId],
        );
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

/** All who submitted and could say chose this level. */
const areAgreed = async (about: unknown[], indicatorId: string, ordinal: number): Promise<boolean> => {
  const [said] = await sql<{ agreed: boolean }>(
    `select coalesce(bool_and(r.ordinal = $5), false) as agreed
     from maturity_rating r join respondent p on p.organisation_id = $1 and p.assessment_id = $2 and p.institution_id = $3 and p.person_id = r.person_id
       and p.submitted_at is not null
     where r.organisation_id = $1 and r.assessment_id = $2 and r.institution_id = $3 and r.indicator_id = $4 and r.ordinal is not null`,
    [...about, indicatorId, ordinal],
  );
  return said?.agreed ?? false;
};
