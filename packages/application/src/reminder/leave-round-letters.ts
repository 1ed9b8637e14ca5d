import { sql } from '../database';

/** In the organisation's time zone: when people begin to work. */
export const morning = 7;

/** SQL: when the running unit of work began, in milliseconds; part of the key of what may happen to the same person again. */
export const moment = '(extract(epoch from now()) * 1000)::bigint';

/**
 * Inside a unit of work: leaves a letter for everybody whom a round asks, one each however many people she answers for; at once where it opens today, else in the morning of its first day.
 */
export const tellAsked = async (roundId: string): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload, due_at)
     select distinct concat_ws(':', 'round', 'opened', r.id, p.rater_id), 'send-round-letter', r.organisation_id, jsonb_build_object(
         'organisationId', r.organisation_id, 'occasion', 'opened', 'roundId', r.id, 'personId', p.rater_id),
       case when r.opens_on <= app_today() then now() else (r.opens_on + make_interval(hours => $2)) at time zone o.time_zone end
     from assessment_round r join organisation o on o.id = r.organisation_id
       join round_participant p on p.organisation_id = r.organisation_id and p.round_id = r.id
     where r.organisation_id = app_organisation() and r.id = $1
     on conflict do nothing`,
    [roundId, morning],
  );
};

/** Inside a unit of work: tells those who have not submitted the last day as it was just written. Before the first day nobody knows another. */
export const tellRoundMoved = async (roundId: string): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select distinct concat_ws(':', 'round', 'moved', r.id, p.rater_id, r.version), 'send-round-letter', r.organisation_id, jsonb_build_object(
       'organisationId', r.organisation_id, 'occasion', 'moved', 'roundId', r.id, 'personId', p.rater_id, 'version', r.version)
     from assessment_round r join round_participant p on p.organisation_id = r.organisation_id and p.round_id = r.id and p.submitted_at is null
     where r.organisation_id = app_organisation() and r.id = $1 and r.opens_on <= app_today()
     on conflict do nothing`,
    [roundId],
  );
};

/** Who was asked about a person in a round, and who is asked instead. */
export interface HandedOver {
  roundId: string;
  raterId: string;
  supervisorId: string;
}

/** Inside a unit of work: tells supervisors, one letter each a round, that they are asked instead of another, or another instead of them. Before the first day nobody knows yet. */
export const tellHandedOver = async (handed: readonly HandedOver[]): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select distinct concat_ws(':', 'round', told.occasion, r.id, told.person_id, ${moment}), 'send-round-letter', r.organisation_id, jsonb_build_object(
       'organisationId', r.organisation_id, 'occasion', told.occasion, 'roundId', r.id, 'personId', told.person_id, 'at', ${moment})
     from jsonb_to_recordset($1::jsonb) as each ("roundId" uuid, "raterId" uuid, "supervisorId" uuid)
       join assessment_round r on r.organisation_id = app_organisation() and r.id = each."roundId" and r.opens_on <= app_today()
       cross join lateral (values ('asked-instead', each."supervisorId"), ('handed-over', each."raterId")) as told (occasion, person_id)
     on conflict do nothing`,
    [JSON.stringify(handed)],
  );
};

/**
 * An SQL value: when those who have not submitted are reminded, in the morning three days before the last one; null where they were asked
 * hardly earlier than that.
 */
export const remindsAt = (opensOn: string, closesOn: string): string =>
  `case when ${closesOn} - 3 > ${opensOn} then (${closesOn} - 3 + make_interval(hours => ${morning})) at time zone (
     select time_zone from organisation where id = app_organisation()) end`;

/**
 * For the clock, over all organisations: each is reminded once of a last day, for the moment is part of the key. A reminder that is a day late,
 * because no worker ran, is left out.
 */
export const dueRoundReminders = `
  insert into outbox (key, job, organisation_id, payload)
  select distinct concat_ws(':', 'round', 'closing', r.id, p.rater_id, extract(epoch from r.reminds_at)::bigint), 'send-round-letter', r.organisation_id,
    jsonb_build_object('organisationId', r.organisation_id, 'occasion', 'closing', 'roundId', r.id, 'personId', p.rater_id)
  from assessment_round r join round_participant p on p.organisation_id = r.organisation_id and p.round_id = r.id and p.submitted_at is null
  where r.closed_at is null and r.reminds_at <= now() and r.reminds_at > now() - interval '1 day'
  on conflict do nothing`;
