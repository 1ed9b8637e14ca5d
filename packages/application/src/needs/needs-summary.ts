import { sql } from '../database';
import { targetPlaceOf } from '../framework/framework-in-use.queries';

const place = targetPlaceOf('p');
const tables = ['needs_summary', 'needs_group', 'needs_people'];

/**
 * Counts needs anew, by institution and competency, in all and by what tells people apart, inside the running unit of work: over people who have a target (by their
 * role profile) and have not left. It takes as long as it takes: a job may call it, others call `refreshNeedsSummary`.
 * @param roundId the round whose levels changed; null where people or targets changed, which counts in every round.
 * @param institutionIds only these; all when left out.
 */
export const countNeeds = async (
  roundId: string | null,
  institutionIds: readonly string[] | null = null,
): Promise<void> => {
  await sql(lockText);
  await countLocked(roundId, institutionIds);
};

/** One at a time in an organisation: each statement after the lock sees what the one before it committed. */
export const lockText = `select pg_advisory_xact_lock(hashtextextended('needs-summary ' || app_organisation(), 0))`;

/** The same for a request, which does not wait for long. @returns whether it holds the lock. */
export const lockedSoon = async (): Promise<boolean> => {
  const [lock] = await sql<{ taken: boolean }>('select take_needs_lock() as taken');
  return lock?.taken ?? false;
};

/** The same, by who holds the lock. What was due of it is taken away: whatever changed before it was written down is counted here. */
export const countLocked = async (roundId: string | null, institutionIds: readonly string[] | null): Promise<void> => {
  for (const table of tables)
    await sql(
      `delete from ${table} where organisation_id = app_organisation() and ($1::uuid is null or round_id = $1)
         and ($2::uuid[] is null or institution_id = any($2))`,
      [roundId, institutionIds],
    );
  await sql(
    `delete from needs_due where organisation_id = app_organisation() and ($1::uuid is null or round_id = $1)
       and ($2::uuid[] is null or institution_ids <@ $2)`,
    [roundId, institutionIds],
  );
  // Levels that were written a moment ago are not in the planner's statistics yet: for many people it would take a few rows
  // for granted, and look each level up by itself or go through all of a round's for each person, for minutes.
  const many = institutionIds === null || (await peopleOf(institutionIds)) > fewPeople;
  if (!many) return void (await sql(counting, [roundId, institutionIds]));
  await sql(joins, ['off']);
  // One round after the other: all of a large organisation in one statement would take longer than any statement may.
  for (const id of roundId === null ? await allRounds() : [roundId]) await sql(counting, [id, institutionIds]);
  await sql(joins, ['on']);
};

const allRounds = async (): Promise<string[]> =>
  (await sql<{ id: string }>('select id from assessment_round where organisation_id = app_organisation()')).map(
    ({ id }) => id,
  );

/** Whose levels are sooner looked up one by one than gone through for a whole round. */
const fewPeople = 2_000;

export const peopleOf = async (institutionIds: readonly string[] | null): Promise<number> => {
  const [count] = await sql<{ people: number }>(
    `select coalesce(sum(people), 0)::int as people from people_count
     where organisation_id = app_organisation() and ($1::uuid[] is null or institution_id = any($1))`,
    [institutionIds],
  );
  return count?.people ?? 0;
};

/** Takes away what is counted of a round, which is about to be taken away itself. */
export const forgetNeedsSummary = async (roundId: string): Promise<void> => {
  // Nobody counts it meanwhile, and writes what would hold the round.
  await sql(lockText);
  for (const table of tables)
    await sql(`delete from ${table} where organisation_id = app_organisation() and round_id = $1`, [roundId]);
};

/** Whether any join may be made but by hashing. */
const joins = `select set_config('enable_nestloop', $1, true), set_config('enable_mergejoin', $1, true)`;

/** People who count, in the rounds that are counted; $1 the round, $2 the institutions. */
const people = `assessment_round r join person p on p.organisation_id = r.organisation_id and (p.left_on is null or p.left_on > current_date)`;
const asked = `r.organisation_id = app_organisation() and ($1::uuid is null or r.id = $1) and ($2::uuid[] is null or p.institution_id = any($2))`;

/** What is counted of targets `t` and the levels `l` that stand against them. The expected number is the sum of `probabilityBelow` in the domain. */
export const measures = `
  count(l.level) as assessed, count(*) filter (where l.level < t.ordinal) as in_need, coalesce(sum(greatest(t.ordinal - l.level, 0)), 0) as gap_sum,
  count(*) filter (where l.level is null) as not_assessed,
  coalesce(sum(case when l.standard_error is null then (l.level < t.ordinal)::int
    else (1 + erf((t.ordinal - 0.5 - l.estimate) / l.standard_error / sqrt(2::float))) / 2 end), 0) as expected_in_need`;

/** People who were counted each for herself: how many of them were assessed, are in need, and were not assessed, as the columns of a group. */
export const peopleOfGroup = `null::uuid as competency_id, count(*) filter (where assessed > 0) as assessed, count(*) filter (where in_need > 0) as in_need,
  0 as gap_sum, count(*) filter (where assessed = 0) as not_assessed, 0 as expected_in_need`;

const sums = `sum(assessed) as assessed, sum(in_need) as in_need, sum(gap_sum) as gap_sum, sum(not_assessed) as not_assessed,
  sum(expected_in_need) as expected_in_need`;
const columns = 'competency_id, assessed, in_need, gap_sum, not_assessed, expected_in_need';

/** What tells people of a group apart, each by itself; as a grouping and as columns. */
const apart = '(role_profile_id), (gender), (region)';
const arrangement = `case when grouping(role_profile_id) = 0 then 'role_profile' when grouping(gender) = 0 then 'gender' else 'region' end`;
const value = `case when grouping(role_profile_id) = 0 then role_profile_id::text when grouping(gender) = 0 then gender else region end`;

/**
 * The levels are gone through once, counted by competency and by person; who has a level, with a target or without, is asked beside it. `alike`: people
 * of one institution who differ in nothing that groups go by, under a number, for short keys make quick counts.
 */
const counting = `
  with alike as materialized (
    select p.id as person_id, p.role_profile_id, dense_rank() over (order by p.institution_id, p.role_profile_id, p.gender, coalesce(p.region, i.region)) as number,
      p.institution_id, p.gender, coalesce(p.region, i.region) as region, ${place.id} as place_id
    from person p join institution i on i.organisation_id = p.organisation_id and i.id = p.institution_id ${place.join}
    where p.organisation_id = app_organisation() and p.role_profile_id is not null and (p.left_on is null or p.left_on > current_date)
      and ($2::uuid[] is null or p.institution_id = any($2))),
  counted as materialized (
    select r.id as round_id, p.number, t.competency_id, p.person_id, ${measures}
    from assessment_round r cross join alike p join target_in_use t on t.role_profile_id = p.role_profile_id and t.place_id = p.place_id
      left join assessed_level l
        on l.organisation_id = r.organisation_id and l.round_id = r.id and l.person_id = p.person_id and l.competency_id = t.competency_id
    where r.organisation_id = app_organisation() and ($1::uuid is null or r.id = $1)
    group by r.id, p.number, grouping sets (t.competency_id, p.person_id)),
  named as materialized (
    select counted.*, institution_id, role_profile_id, gender, region
    from counted join (select distinct number, institution_id, role_profile_id, gender, region from alike) alike using (number)),
  of_groups as (
    insert into needs_group (organisation_id, round_id, institution_id, arrangement, value, ${columns})
    select app_organisation(), round_id, institution_id, ${arrangement}, ${value}, competency_id, ${sums}
    from named where competency_id is not null group by round_id, institution_id, competency_id, grouping sets (${apart})
    union all
    select app_organisation(), round_id, institution_id, ${arrangement}, ${value}, ${peopleOfGroup}
    from named where person_id is not null group by round_id, institution_id, grouping sets (${apart})),
  of_competencies as (
    insert into needs_summary (organisation_id, round_id, institution_id, ${columns})
    select app_organisation(), round_id, institution_id, competency_id, ${sums}
    from named where competency_id is not null group by round_id, institution_id, competency_id)
  insert into needs_people (organisation_id, round_id, institution_id, people, assessed, in_need, with_levels)
  select app_organisation(), round_id, institution_id, count(*) filter (where has_target), count(*) filter (where assessed > 0),
    count(*) filter (where in_need > 0), count(*) filter (where has_level)
  from (
    select round_id, institution_id, true as has_target, assessed, in_need, false as has_level from named where person_id is not null
    union all
    select r.id, p.institution_id, false, 0, 0, true
    from ${people} where ${asked} and exists (
      select 1 from assessed_level l where l.organisation_id = p.organisation_id and l.round_id = r.id and l.person_id = p.id)) as each
  group by round_id, institution_id`;
