import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql } from '../../database';
import { refreshNeedsSummary } from '../../needs';
import { InputProblem, NotFound, VersionConflict } from '../../problem';
import { targetPlaceOf } from '../framework-in-use.queries';
import { keepVersions } from '../keep-versions';

/** What is asked for in a competency at an institution, and everywhere below it. */
export interface TargetAsked {
  roleProfileId: string;
  institutionId: string;
  competencyId: string;
  expectedVersion: number;
}

interface Target extends TargetAsked {
  frameworkId: string;
}

/**
 * Changes what an institution says of a role profile, as its next version. Inside a unit of work; by coordinators and administrators of the
 * institution. @param write writes it, and tells whether anything changed.
 */
export const changeInstitutionTarget = async (
  actor: Actor,
  asked: TargetAsked,
  reason: 'set' | 'inherited',
  write: (target: Target) => Promise<boolean>,
): Promise<{ version: number }> => {
  const { roleProfileId, institutionId, competencyId, expectedVersion } = asked;
  await authorise(actor, institutionId, 'coordinator', 'administrator');
  const [profile] = await sql<{ version: number; frameworkId: string }>(
    `select version, framework_id as "frameworkId" from role_profile where id = $1 and organisation_id = $2 for update`,
    [roleProfileId, actor.organisationId],
  );
  if (!profile) throw new NotFound('role profile of your organisation');
  if (profile.version !== expectedVersion) throw new VersionConflict();
  const before = await targetAt(asked);
  if (!(await write({ ...asked, frameworkId: profile.frameworkId }))) return { version: profile.version };
  const after = await targetAt(asked);
  const version = profile.version + 1;
  await sql('update role_profile set version = $2 where id = $1 returning id', [roleProfileId, version]);
  await refreshNeedsSummary(null, await institutionsBelow(asked));
  const changes = [{ competencyId, institutionId, before, after }];
  await keepVersions(actor, reason, profile.frameworkId, [{ roleProfileId, version, changes }]);
  audit(`role-profile.institution-target-${reason}`, 'role-profile', roleProfileId, {
    ...{ institutionId, competencyId, ordinal: after, before, version },
  });
  return { version };
};

/** Where people with the role profile work, of the institution and what lies below it. */
const institutionsBelow = async ({ institutionId, roleProfileId }: TargetAsked): Promise<string[]> => {
  const found = await sql<{ id: string }>(
    `select distinct institution_id as id from person
     where organisation_id = app_organisation() and role_profile_id = $2 and institution_id in (select institutions_below($1))`,
    [institutionId, roleProfileId],
  );
  return found.map(({ id }) => id);
};

/** What applies there; null: nothing is asked for. */
const targetAt = async ({ institutionId, roleProfileId, competencyId }: TargetAsked): Promise<number | null> => {
  const place = targetPlaceOf('here');
  const [found] = await sql<{ ordinal: number }>(
    `select t.ordinal from (select $1::uuid as institution_id) here ${place.join}
       join target_in_use t on t.role_profile_id = $2 and t.place_id = ${place.id} and t.competency_id = $3`,
    [institutionId, roleProfileId, competencyId],
  );
  return found?.ordinal ?? null;
};

/** Competency and level must be of the profile's framework. Nothing changes where the institution says that already. */
export const writeInstitutionTarget = async (
  { roleProfileId, institutionId, frameworkId, competencyId }: Target,
  ordinal: number | null,
): Promise<boolean> => {
  const [known] = await sql(
    `select 1 from competency where framework_id = $1 and id = $2
       and ($3::smallint is null or exists (select 1 from level where framework_id = $1 and ordinal = $3))`,
    [frameworkId, competencyId, ordinal],
  );
  if (!known)
    throw new InputProblem([
      { path: 'ordinal', code: 'unknown-level', message: 'Choose a competency and a level of the framework.' },
    ]);
  const written = await sql(
    `insert into institution_target as said (organisation_id, role_profile_id, institution_id, framework_id, competency_id, ordinal)
     values (app_organisation(), $1, $2, $3, $4, $5)
     on conflict (organisation_id, role_profile_id, institution_id, competency_id) do update set ordinal = excluded.ordinal
       where said.ordinal is distinct from excluded.ordinal
     returning competency_id`,
    [roleProfileId, institutionId, frameworkId, competencyId, ordinal],
  );
  return written.length > 0;
};

export const dropInstitutionTarget = async ({
  roleProfileId,
  institutionId,
  competencyId,
}: Target): Promise<boolean> => {
  const removed = await sql(
    `delete from institution_target where organisation_id = app_organisation() and role_profile_id = $1 and institution_id = $2
       and competency_id = $3 returning competency_id`,
    [roleProfileId, institutionId, competencyId],
  );
  return removed.length > 0;
};
