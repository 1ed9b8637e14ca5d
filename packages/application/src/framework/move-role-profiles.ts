import type { Actor } from '../access';
import { sql } from '../database';
import { keepVersions, targetChanges } from './keep-versions';

export interface MovedProfiles {
  roleProfiles: number;
  /** Targets in competencies that the framework has not, nor anything in their place. */
  targetsDropped: number;
  /** Targets that went over to what stands in the place of their competency. */
  targetsCarried: number;
}

interface Target {
  roleProfileId: string;
  /** Who says so, for itself and below; null: the whole organisation. */
  institutionId: string | null;
  competencyId: string;
  /** Null: an institution asks for nothing. */
  ordinal: number | null;
}

interface Planned extends MovedProfiles {
  ids: string[];
  targets: Target[];
}

/**
 * $1 the organisation, $2 the framework. A target stays with its competency; where that was split or merged, forth or back, each
 * part has it, or the one has the highest: but only where the levels are the same.
 */
const plannedText = `
  with own as materialized (
    select id, framework_id, (select array_agg(level.id order by ordinal) from level where framework_id = role_profile.framework_id)
      is not distinct from (select array_agg(level.id order by ordinal) from level where framework_id = $2) as same_scale
    from role_profile where organisation_id = $1 and framework_id <> $2),
  target as materialized (
    select own.id, own.framework_id, own.same_scale, t.place, t.competency_id, t.ordinal from own join (
      select role_profile_id, null::uuid as place, competency_id, ordinal from role_profile_target
      union all select role_profile_id, institution_id, competency_id, ordinal from institution_target where organisation_id = $1) t
      on t.role_profile_id = own.id),
  candidate as (
    select id, place, competency_id as from_id, competency_id as to_id, ordinal from target
    union all select id, place, competency_id, l.source_competency_id, ordinal
      from target join competency_lineage l using (framework_id, competency_id) where same_scale and l.relation <> 'rescaled'
    union all select target.id, target.place, target.competency_id, l.competency_id, ordinal
      from target join competency_lineage l on l.framework_id = $2 and l.source_competency_id = target.competency_id
      where same_scale and l.relation <> 'rescaled'),
  landed as materialized (
    select candidate.* from candidate join competency c on c.framework_id = $2 and c.id = to_id
      where candidate.ordinal is null or exists (select from level where level.framework_id = $2 and level.ordinal = candidate.ordinal))
  select array(select id from own) as ids, (select count(*)::int from own) as "roleProfiles",
    (select count(*)::int from target where not exists (select from landed where landed.id = target.id and landed.place is not distinct from target.place and from_id = target.competency_id))
      as "targetsDropped",
    (select count(*)::int from landed where from_id <> to_id) as "targetsCarried",
    (select coalesce(jsonb_agg(jsonb_build_object('roleProfileId', id, 'institutionId', place, 'competencyId', to_id, 'ordinal', ordinal)), '[]')
     from (select id, place, to_id, max(ordinal) as ordinal from landed group by id, place, to_id) as target) as targets`;

/** The organisation's own role profiles ask for competencies of this framework from now on. Inside a unit of work. */
export const moveRoleProfiles = async (actor: Actor, frameworkId: string): Promise<MovedProfiles> => {
  const { organisationId } = actor;
  await sql('select id from role_profile where organisation_id = $1 order by id for update', [organisationId]);
  const [planned] = await sql<Planned>(plannedText, [organisationId, frameworkId]);
  if (!planned) throw new Error('The role profiles could not be moved.');
  const { ids, targets, ...moved } = planned;
  const before = await sql<Target>(
    `with everywhere as (delete from role_profile_target where role_profile_id = any($1::uuid[]) returning role_profile_id, competency_id, ordinal),
       said as (delete from institution_target where organisation_id = $2 and role_profile_id = any($1::uuid[])
         returning role_profile_id, institution_id, competency_id, ordinal)
     select role_profile_id as "roleProfileId", null::uuid as "institutionId", competency_id as "competencyId", ordinal from everywhere
     union all select role_profile_id, institution_id, competency_id, ordinal from said`,
    [ids, organisationId],
  );
  const versions = await sql<{ roleProfileId: string; version: number }>(
    `update role_profile set framework_id = $2, version = version + 1 where id = any($1::uuid[]) returning id as "roleProfileId", version`,
    [ids, frameworkId],
  );
  await sql(
    `insert into role_profile_target (role_profile_id, framework_id, competency_id, ordinal)
     select "roleProfileId", $2, "competencyId", ordinal
     from jsonb_to_recordset($1::jsonb) as target ("roleProfileId" uuid, "institutionId" uuid, "competencyId" uuid, ordinal smallint)
     where "institutionId" is null`,
    [JSON.stringify(targets), frameworkId],
  );
  await sql(
    `insert into institution_target (organisation_id, role_profile_id, institution_id, framework_id, competency_id, ordinal)
     select $3, "roleProfileId", "institutionId", $2, "competencyId", ordinal
     from jsonb_to_recordset($1::jsonb) as target ("roleProfileId" uuid, "institutionId" uuid, "competencyId" uuid, ordinal smallint)
     where "institutionId" is not null`,
    [JSON.stringify(targets), frameworkId, organisationId],
  );
  const of = (id: string, all: readonly Target[]) =>
    all
      .filter(({ roleProfileId }) => roleProfileId === id)
      .map(({ institutionId, ...target }) => ({ ...target, ...(institutionId && { institutionId }) }));
  await keepVersions(
    actor,
    'moved',
    frameworkId,
    versions.map(({ roleProfileId, version }) => ({
      ...{ roleProfileId, version },
      changes: targetChanges(of(roleProfileId, before), of(roleProfileId, targets)),
    })),
  );
  return moved;
};
