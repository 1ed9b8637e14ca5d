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
 * Inside a unit of work: leaves a letter for everybody who is due by now, and for everybody who is overdue, one each a due date, for that is part of the key; in the morning.
 */
export const tellRequired = async (): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload, due_at)
     select concat_ws(':', 'requirement', s.standing, s.requirement_id, s.person_id, s.due_on), 'send-requirement-letter', app_organisation(),
       jsonb_build_object('organisationId', app_organisation(), 'occasion', s.standing, 'requirementId', s.requirement_id, 'personId', s.person_id, 'dueOn', s.due_on),
       greatest(now(), (app_today() + make_interval(hours => $1)) at time zone o.time_zone)
     from ${standingsOn('app_today()')} as s join organisation o on o.id = app_organisation()
     where s.standing = 'due' or s.standing = 'overdue' and app_today() - s.due_on <= $2
     on conflict do nothing`,
    [morning, toldForDays],
  );
};
