import { sql } from '../database';

/**
 * Counts the needs of a round anew, by institution and competency, inside the running unit of work: over people who have a
 * target (by their role profile) and have not left. It is called by whatever changes a level, a target or where people
 * belong; screens read the counts, never the levels.
 * @param institutionIds only these; all when left out.
 */
export const refreshNeedsSummary = async (
  roundId: string,
  institutionIds: readonly string[] | null = null,
): Promise<void> => {
  await sql(
    'delete from needs_summary where organisation_id = app_organisation() and round_id = $1 and ($2::uuid[] is null or institution_id = any($2))',
    [roundId, institutionIds],
  );
  await sql(
    `insert into needs_summary (organisation_id, round_id, institution_id, competency_id, assessed, in_need, gap_sum, not_assessed)
     select p.organisation_id, $1, p.institution_id, t.competency_id, count(l.level), count(*) filter (where l.level < t.ordinal),
       coalesce(sum(greatest(t.ordinal - l.level, 0)), 0), count(*) filter (where l.level is null)
     from person p join role_profile_target t on t.role_profile_id = p.role_profile_id
       left join assessed_level l
         on l.organisation_id = p.organisation_id and l.round_id = $1 and l.person_id = p.id and l.competency_id = t.competency_id
     where p.organisation_id = app_organisation() and (p.left_on is null or p.left_on > current_date)
       and ($2::uuid[] is null or p.institution_id = any($2))
     group by p.organisation_id, p.institution_id, t.competency_id`,
    [roundId, institutionIds],
  );
};
