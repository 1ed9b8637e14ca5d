import { standingsOn } from '../cohort/requirement/standings.queries';
import { sql } from '../database';
import { morning } from './leave-round-letters';

/** For the clock, over all organisations: a job a day for each in which anything is required. The day is part of the key. */
export const dueRequirementReminders = `
  insert into outbox (key, job, organisation_id, payload)
  select concat_ws(':', 'remind-of-requirements', organisation_id, current_date), 'remind-of-requirements', organisation_id,
    jsonb_build_object('organisationId', organisation_id)
  from (select distinct organisation_id from requirement where required and ended_at is null) as asking
  on conflict do nothing`;

/** Days for which a day that has passed is still told of, so that who is moved to where it is required is told too; keys are kept for longer. */
const toldForDays = 60;

/**
 * An SQL value: the first day in whose morning somebody can still be told. The clock begins a day at midnight in Greenwich, which is an afternoon or an evening elsewhere.
 * @param moment and zone SQL values.
 */
export const tellingDay = (moment: string, zone: string): string =>
  `((${moment} at time zone ${zone}) + interval '12 hours')::date`;

/** $2 days. For so long after something was said otherwise, there and below it, and was ended, days that passed before are told of too: nobody could tell of them then. */
const releasedText = `
  select r.training_module_id, r.role_profile_id, below as institution_id
  from requirement r cross join lateral institutions_below(r.institution_id) as below
  where r.organisation_id = app_organisation() and r.ended_at > now() - make_interval(days => $2)`;

/**
 * Inside a unit of work: leaves a letter for everybody who is due by now, and for everybody who is overdue, one each a due date, for that is part of the key; in the morning.
 */
export const tellRequired = async (): Promise<void> => {
  await sql(
    `with telling as materialized (select time_zone, ${tellingDay('now()', 'time_zone')} as day from organisation where id = app_organisation()),
     released as materialized (${releasedText})
     insert into outbox (key, job, organisation_id, payload, due_at)
     select concat_ws(':', 'requirement', s.standing, s.requirement_id, s.person_id, s.due_on), 'send-requirement-letter', app_organisation(),
       jsonb_build_object('organisationId', app_organisation(), 'occasion', s.standing, 'requirementId', s.requirement_id, 'personId', s.person_id, 'dueOn', s.due_on),
       greatest(now(), (telling.day + make_interval(hours => $1)) at time zone telling.time_zone)
     from telling cross join ${standingsOn('(select day from telling)')} as s join person p on p.organisation_id = app_organisation() and p.id = s.person_id
     where s.standing = 'due' or s.standing = 'overdue' and (telling.day - s.due_on <= $2 or exists (
       select from released where released.training_module_id = s.training_module_id and released.institution_id = s.institution_id
         and (released.role_profile_id is null or released.role_profile_id = p.role_profile_id)))
     on conflict do nothing`,
    [morning, toldForDays],
  );
};
