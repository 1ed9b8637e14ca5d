import { sql } from '../database';
import { targetsInUse } from '../framework/framework-in-use.queries';

const tables = ['needs_summary', 'needs_group', 'needs_people'];

/**
 * Counts needs anew, by institution and competency, in all and by what tells people apart, inside the running unit of work: over people who have a target (by their
 * role profile) and have not left. Whatever changes a level, a target or where people belong calls it last; screens read the
 * counts, never the levels.
 * @param roundId the round whose levels changed; null where people or targets changed, which counts in every round.
 * @param institutionIds only these; all when left out.
 */
export const refreshNeedsSummary = async (
  roundId: string | null,
  institutionIds: readonly string[] | null = null,
): Promise<void> => {
  if (institutionIds?.length === 0) return;
  // One at a time in an organisation: each statement after the lock sees what the one before it committed.
  await sql(`select pg_advisory_xact_lock(hashtextextended('needs-summary ' || app_organisation(), 0))`);
  for (const table of tables)
    await sql(
      `delete from ${table} where organisation_id = app_organisation() and ($1::uuid is null or round_id = $1)
         and ($2::uuid[] is null or institution_id = any($2))`,
      [roundId, institutionIds],
    );
  // Levels that were written a moment ago are not in the planner's statistics yet: for a whole round it would take a few rows
  // for granted, and look each level up by itself or go through all of a round's for each person, for minutes.
  const whole = institutionIds === null;
  if (whole) await sql(joins, ['off']);
  await sql(counting, [roundId, institutionIds]);
  if (whole) await sql(joins, ['on']);
};

/** Takes away what is counted of a round, which is about to be taken away itself. */
export const forgetNeedsSummary = async (roundId: string): Promise<void> => {
  for (const table of tables)
    await sql(`delete from ${table} where organisation_id = app_organisation() and round_id = $1`, [roundId]);
};

/** Whether any join may be made but by hashing. */
const joins = `select set_config('enable_nestloop', $1, true), set_config('enable_mergejoin', $1, true)`;

/** People who count, in the rounds that are counted; $1 the round, $2 the institutions. */
const people = `assessment_round r join person p on p.organisation_id = r.organisation_id and (p.left_on is null or p.left_on > current_date)`;
const asked = `r.organisation_id = app_organisation() and ($1::uuid is null or r.id = $1) and ($2::uuid[] is null or p.institution_id = any($2))`;
const targeted = `${people} join ${targetsInUse} t on t.role_profile_id = p.role_profile_id
    left join assessed_level l
      on l.organisation_id = p.organisation_id and l.round_id = r.id and l.person_id = p.id and l.competency_id = t.competency_id`;

/** What is counted of targets `t` and the levels `l` that stand against them. The expected number is the sum of `probabilityBelow` in the domain. */
export const measures = `
  count(l.level) as assessed, count(*) filter (where l.level < t.ordinal) as in_need, coalesce(sum(greatest(t.ordinal - l.level, 0)), 0) as gap_sum,
  count(*) filter (where l.level is null) as not_assessed,
  coalesce(sum(case when l.standard_error is null then (l.level < t.ordinal)::int
    else (1 + erf((t.ordinal - 0.5 - l.estimate) / l.standard_error / sqrt(2::float))) / 2 end), 0) as expected_in_need`;

/** People who were counted each for herself: how many of them were assessed, are in need, and were not assessed, as the columns of a group. */
export const peopleOfGroup = `null::uuid as competency_id, count(*) filter (where assessed > 0) as assessed, count(*) filter (where in_need > 0) as in_need,
  0 as gap_sum, count(*) filter (where assessed = 0) as not_assessed, 0 as expected_in_need`;

/**
 * The levels are gone through once, counted by competency and by person, within what tells people apart; who has a level, with a target
 * or without, is asked beside it.
 */
const counting = `
  with counted as materialized (
    select p.organisation_id, r.id as round_id, p.institution_id, p.role_profile_id, p.gender, coalesce(p.region, i.region) as region, t.competency_id,
      p.id as person_id, ${measures}
    from ${targeted} join institution i on i.organisation_id = p.organisation_id and i.id = p.institution_id where ${asked}
    group by p.organisation_id, r.id, p.institution_id, p.role_profile_id, p.gender, coalesce(p.region, i.region), grouping sets (t.competency_id, p.id)),
  of_groups as (
    insert into needs_group (organisation_id, round_id, institution_id, role_profile_id, gender, region, competency_id, assessed, in_need, gap_sum, not_assessed, expected_in_need)
    select organisation_id, round_id, institution_id, role_profile_id, gender, region, competency_id, assessed, in_need, gap_sum, not_assessed, expected_in_need
    from counted where competency_id is not null
    union all
    select organisation_id, round_id, institution_id, role_profile_id, gender, region, ${peopleOfGroup}
    from counted where person_id is not null group by organisation_id, round_id, institution_id, role_profile_id, gender, region),
  of_competencies as (
    insert into needs_summary (organisation_id, round_id, institution_id, competency_id, assessed, in_need, gap_sum, not_assessed, expected_in_need)
    select organisation_id, round_id, institution_id, competency_id, sum(assessed), sum(in_need), sum(gap_sum), sum(not_assessed), sum(expected_in_need)
    from counted where competency_id is not null group by organisation_id, round_id, institution_id, competency_id)
  insert into needs_people (organisation_id, round_id, institution_id, people, assessed, in_need, with_levels)
  select organisation_id, round_id, institution_id, count(*) filter (where has_target), count(*) filter (where assessed > 0),
    count(*) filter (where in_need > 0), count(*) filter (where has_level)
  from (
    select organisation_id, round_id, institution_id, true as has_target, assessed, in_need, false as has_level
    from counted where person_id is not null
    union all
    select p.organisation_id, r.id, p.institution_id, false, 0, 0, true
    from ${people} where ${asked} and exists (
      select 1 from assessed_level l where l.organisation_id = p.organisation_id and l.round_id = r.id and l.person_id = p.id)) as each
  group by organisation_id, round_id, institution_id`;
