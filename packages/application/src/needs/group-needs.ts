import type { GroupStep, TaughtStep } from '@baobab/domain/programme';
import { sql } from '../database';
import { targetsOf } from '../framework/framework-in-use.queries';

/** People of an institution and below it, as a round found them. */
export interface LearnerGroup {
  roundId: string;
  institutionId: string;
  /** Only those with this role profile; null: all. */
  roleProfileId: string | null;
  /** Only needs in this competency; null: in all. */
  competencyId: string | null;
}

export interface GroupNeeds {
  /** People of the group who are below a target. */
  peopleInNeed: number;
  steps: GroupStep[];
  /** People who lack something that a module teaches, by its id. */
  learners: Record<string, number>;
}

/** Everybody's gaps: $1 the round, $2 the institution, $3 the role profile, $4 the competency. */
const gaps = `
  gap as materialized (
    select p.id as person_id, t.competency_id, l.level, t.ordinal as target
    from institutions_below($2) as below
      join person p on p.organisation_id = app_organisation() and p.institution_id = below and (p.left_on is null or p.left_on > current_date)
      ${targetsOf('p')}
      join assessed_level l on l.organisation_id = p.organisation_id and l.round_id = $1 and l.person_id = p.id and l.competency_id = t.competency_id
    where l.level < t.ordinal and ($3::uuid is null or p.role_profile_id = $3) and ($4::uuid is null or t.competency_id = $4))`;

/** $5 and on: what modules teach, one competency each. */
const text = `
  with ${gaps},
  step as (
    select competency_id, level, climbed, count(*)::int as people
    from gap, generate_series(level + 1, target) as climbed group by 1, 2, 3),
  learner as (
    select taught.module_id, count(distinct person_id)::int as people
    from unnest($5::uuid[], $6::uuid[], $7::int[], $8::int[]) as taught (module_id, competency_id, from_ordinal, to_ordinal)
      join gap on gap.competency_id = taught.competency_id and gap.level < taught.to_ordinal and gap.target > taught.from_ordinal
    group by 1)
  select (select count(distinct person_id)::int from gap) as "peopleInNeed",
    (select coalesce(jsonb_agg(jsonb_build_object('competencyId', competency_id, 'start', level, 'step', climbed, 'people', people)
       order by competency_id, level, climbed), '[]') from step) as steps,
    (select coalesce(jsonb_object_agg(module_id, people), '{}') from learner) as learners`;

/** Counts the needs of a group, inside the running unit of work; over people who were assessed, have a target and have not left. */
export const countGroupNeeds = async (
  { roundId, institutionId, roleProfileId, competencyId }: LearnerGroup,
  modules: readonly { id: string; teaches: readonly TaughtStep[] }[],
): Promise<GroupNeeds> => {
  const taught = modules.flatMap(({ id, teaches }) => teaches.map((step) => ({ id, ...step })));
  const [needs] = await sql<GroupNeeds>(text, [
    roundId,
    institutionId,
    roleProfileId,
    competencyId,
    taught.map(({ id }) => id),
    taught.map((step) => step.competencyId),
    taught.map(({ fromOrdinal }) => fromOrdinal),
    taught.map(({ toOrdinal }) => toOrdinal),
  ]);
  if (!needs) throw new Error('The needs of the group could not be counted.');
  return needs;
};
