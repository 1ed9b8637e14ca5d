import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../access';
import { authoriseAll } from '../../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { remindsAt, tellRespondents } from '../../reminder';
import { dayPast, nameTaken, noModel, notTheirCoordinator } from './institution-problems';
import { OpenInstitutionAssessmentInput } from './institution.input';
import { modelInUse } from './model-in-use.queries';
import { mayModerate } from './possible-moderators.queries';

type Asked = z.output<typeof OpenInstitutionAssessmentInput>;

/** So many people of one role profile an institution are named at once; more are named one by one. */
const mostOfProfile = 10;

/** Assesses institutions: which, from when to when, by whose answers, and who settles them. */
@Injectable()
export class OpenInstitutionAssessment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ assessmentId: string; respondents: number }> {
    const asked = parse(OpenInstitutionAssessmentInput, input);
    return this.work.run(actor, async () => {
      await authoriseAll(actor, asked.institutionIds, 'coordinator');
      if (asked.moderatorId !== null && !(await mayModerate(actor, asked.moderatorId, asked.institutionIds)))
        throw notTheirCoordinator();
      const assessmentId = await add(actor, { ...asked, opensOn: await firstDay(asked) });
      await sql(
        'insert into assessed_institution (organisation_id, assessment_id, institution_id, moderator_id) select $1, $2, unnest($3::uuid[]), $4',
        [actor.organisationId, assessmentId, asked.institutionIds, asked.moderatorId],
      );
      const respondents = asked.roleProfileId === null ? 0 : await nameThose(actor, assessmentId, asked.roleProfileId);
      await tellRespondents(assessmentId);
      audit('institution-assessment.opened', 'institution-assessment', assessmentId, {
        name: asked.name,
        institutions: asked.institutionIds.length,
        moderatorId: asked.moderatorId,
        respondents,
      });
      return { assessmentId, respondents };
    });
  }
}

/** Where she sits it may be yesterday still: that is today in the organisation's time zone. */
const firstDay = async ({ opensOn, closesOn }: Asked): Promise<string> => {
  const [day] = await sql<{ past: boolean; first: string }>(
    'select $1::date < app_today() - 1 as past, greatest($1::date, app_today())::text as first',
    [opensOn],
  );
  if (!day || day.past) throw dayPast('opensOn');
  if (closesOn < day.first) throw dayPast('closesOn');
  return day.first;
};

const add = async (actor: Actor, { name, opensOn, closesOn }: Asked): Promise<string> => {
  const [added] = await unlessTaken(
    sql<{ id: string }>(
      `insert into institution_assessment (organisation_id, name, model_id, opens_on, closes_on, reminds_at, created_by)
       select $1, $2, id, $3, $4, ${remindsAt('$3::date', '$4::date')}, $5 from maturity_model where id = ${modelInUse} returning id`,
      [actor.organisationId, name, opensOn, closesOn, actor.personId],
    ),
    nameTaken,
  );
  if (!added) throw noModel();
  return added.id;
};

/** Those of the institution itself who hold the profile and are there. */
const nameThose = async ({ organisationId }: Actor, assessmentId: string, roleProfileId: string): Promise<number> => {
  const named = await sql(
    `insert into respondent (organisation_id, assessment_id, institution_id, person_id)
     select $1, $2, institution_id, id from (
       select p.*, row_number() over (partition by p.institution_id order by p.name, p.id) as nth
       from assessed_institution a join person p on p.organisation_id = $1 and p.institution_id = a.institution_id
       where a.organisation_id = $1 and a.assessment_id = $2 and p.role_profile_id = $3 and (p.left_on is null or p.left_on > current_date)) as those
     where nth <= $4 returning person_id`,
    [organisationId, assessmentId, roleProfileId, mostOfProfile],
  );
  return named.length;
};
