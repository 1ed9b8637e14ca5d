import { sql } from '../database';

/**
 * Inside a unit of work: leaves a job for each programme that one of its named rounds is this one.
 * @param occasion what brought new levels; the same again leaves nothing.
 */
export const leaveMeasurements = async (roundId: string, occasion: string): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select 'measure-impact:' || programme_id || ':' || $2, 'measure-impact', organisation_id,
       jsonb_build_object('programmeId', programme_id, 'organisationId', organisation_id)
     from impact_measure where organisation_id = app_organisation() and $1 in (before_round_id, after_round_id, follow_up_round_id)
     on conflict do nothing`,
    [roundId, occasion],
  );
};

/**
 * For the clock, over all organisations: what was never measured, or more than a day ago, is measured again once a day (UTC), for
 * people enrol and withdraw.
 */
export const dueMeasurements = `
  insert into outbox (key, job, organisation_id, payload)
  select 'measure-impact:' || programme_id || ':' || (now() at time zone 'UTC')::date, 'measure-impact', organisation_id,
    jsonb_build_object('programmeId', programme_id, 'organisationId', organisation_id)
  from impact_measure where measured_at is null or measured_at < now() - interval '24 hours'
  on conflict do nothing`;
