import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { remindsAt, tellLastDayMoved } from '../../reminder';
import { findOpenAssessment } from './find-assessment';
import { dayPast, nameTaken, openTooLong } from './institution-problems';
import { ChangeInstitutionAssessmentInput, endsInTime } from './institution.input';

/** Gives an assessment that still takes answers another name or last day; who has not submitted is told of the day. */
@Injectable()
export class ChangeInstitutionAssessment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, name, closesOn, expectedVersion } = parse(ChangeInstitutionAssessmentInput, input);
    return this.work.run(actor, async () => {
      const before = await findOpenAssessment(actor, assessmentId, expectedVersion);
      const [day] = await sql<{ past: boolean }>('select $1::date < greatest(app_today(), $2::date) as past', [
        closesOn,
        before.opensOn,
      ]);
      if (day?.past) throw dayPast('closesOn');
      if (!endsInTime({ opensOn: before.opensOn, closesOn })) throw openTooLong();
      const moved = closesOn !== before.closesOn;
      await unlessTaken(
        sql(
          `update institution_assessment set name = $3, closes_on = $4, reminds_at = ${remindsAt('opens_on', '$4::date')},
             closes_revision = closes_revision + $5::int, version = version + 1
           where organisation_id = $1 and id = $2`,
          [actor.organisationId, assessmentId, name, closesOn, moved ? 1 : 0],
        ),
        nameTaken,
      );
      if (moved) await tellLastDayMoved(assessmentId);
      const { name: nameBefore, closesOn: closesOnBefore } = before;
      audit('institution-assessment.changed', 'institution-assessment', assessmentId, {
        name,
        closesOn,
        before: { name: nameBefore, closesOn: closesOnBefore },
      });
      return { done: true };
    });
  }
}
