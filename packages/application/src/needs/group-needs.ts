import type { Gap, GroupStep, Kind, Profile, TaughtStep } from '@baobab/domain/programme';
import { lacksAny, needsOfGaps } from '@baobab/domain/programme';
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

interface Teaching {
  id: string;
  teaches: readonly TaughtStep[];
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

/** What modules teach, one competency each: $5 their places among the modules, from 1, and so on. */
const taught = `
  taught as materialized (
    select * from unnest($5::int[], $6::uuid[], $7::int[], $8::int[]) as taught (module, competency_id, from_ordinal, to_ordinal))`;

const profilesText = `
  with ${gaps}, ${taught},
  useful as materialized (
    select distinct gap.competency_id, gap.level, gap.target, taught.module
    from (select distinct competency_id, level, target from gap) gap
      join taught on taught.competency_id = gap.competency_id and gap.level < taught.to_ordinal and gap.target > taught.from_ordinal)
  select distinct modules from (
    select array_agg(distinct module order by module) as modules from gap join useful using (competency_id, level, target) group by person_id) as followed
  order by modules`;

/** What tells people of one kind from all others: of one person, her rows of competency_id, level and target where she is below it. */
export const kindOfGaps = `md5(string_agg(competency_id || ' ' || level || ' ' || target, ',' order by competency_id))`;

const kinds = `
  kind as (
    select person_id, ${kindOfGaps} as id,
      jsonb_agg(jsonb_build_object('competencyId', competency_id, 'level', level, 'target', target) order by competency_id) as gaps
    from gap group by person_id)`;

const kindsText = `
  with ${gaps}, ${kinds}
  select id, count(*)::int as people, (array_agg(gaps))[1] as gaps from kind group by id order by id`;

/** People of a group by kind: $5 the kinds, $6 and $7 the name and id of the last one seen, $8 how many. */
export const peopleOfKindsText = `
  with ${gaps}, ${kinds},
  found as (
    select p.id as "personId", p.name, institution.name as "institutionName", p.post, kind.gaps
    from kind join person p on p.organisation_id = app_organisation() and p.id = kind.person_id
      join institution on institution.organisation_id = p.organisation_id and institution.id = p.institution_id
    where kind.id = any($5::text[]))
  select found.*, (select count(*)::int from found) as "totalCount" from found
  where $6::text is null or (name, "personId") > ($6, $7::uuid) order by name, "personId" limit $8`;

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
export const countGroupNeeds = async (group: LearnerGroup, modules: readonly Teaching[]): Promise<GroupNeeds> => {
  const [needs] = await sql<GroupNeeds>(
    text,
    valuesOf(group, modules, ({ id }) => id),
  );
  if (!needs) throw new Error('The needs of the group could not be counted.');
  return needs;
};

/** Which modules each kind of people of a group would follow, since they teach her something; each set once. Inside the running unit of work. */
export const readProfiles = async (group: LearnerGroup, modules: readonly Teaching[]): Promise<Profile[]> => {
  const placeOf = new Map(modules.map(({ id }, index) => [id, index + 1]));
  const profiles = await sql<{ modules: number[] }>(
    profilesText,
    valuesOf(group, modules, ({ id }) => placeOf.get(id)),
  );
  return profiles.map((profile) => ({ modules: profile.modules.flatMap((place) => modules[place - 1]?.id ?? []) }));
};

/** People of a group by what they lack: who lacks the same is of one kind. Inside the running unit of work. */
export const readKinds = async (group: LearnerGroup, modules: readonly Teaching[]): Promise<Kind[]> => {
  const { roundId, institutionId, roleProfileId, competencyId } = group;
  const found = await sql<{ id: string; people: number; gaps: Gap[] }>(kindsText, [
    roundId,
    institutionId,
    roleProfileId,
    competencyId,
  ]);
  return found.map(({ id, people, gaps: own }) => ({
    ...{ id, people, needs: needsOfGaps(own) },
    modules: modules.filter(({ teaches }) => lacksAny(own, teaches)).map((module) => module.id),
  }));
};

const valuesOf = (
  { roundId, institutionId, roleProfileId, competencyId }: LearnerGroup,
  modules: readonly Teaching[],
  keyOf: (module: Teaching) => unknown,
): unknown[] => {
  const taughtBy = modules.flatMap((module) => module.teaches.map((step) => ({ key: keyOf(module), ...step })));
  return [
    ...[roundId, institutionId, roleProfileId, competencyId],
    taughtBy.map(({ key }) => key),
    taughtBy.map((step) => step.competencyId),
    taughtBy.map(({ fromOrdinal }) => fromOrdinal),
    taughtBy.map(({ toOrdinal }) => toOrdinal),
  ];
};
