import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { refreshNeedsSummary } from '../needs';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { InputProblem, NotFound, parse, VersionConflict } from '../problem';
import { keepVersions } from './keep-versions';

export const SetTargetInput = z.object({
  roleProfileId: z.uuid('Choose a role profile of your organisation.'),
  competencyId: z.uuid('Choose a competency.'),
  /** A level's ordinal; null: the role asks for none in this competency. */
  ordinal: z.int().min(1, 'Choose a level of the framework.').max(100, 'Choose a level of the framework.').nullable(),
  expectedVersion: z.int(),
});

/** Sets what an organisation's own role profile asks for in one competency. The same again changes nothing. */
@Injectable()
export class SetTarget {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ version: number }> {
    const { roleProfileId, competencyId, ordinal, expectedVersion } = parse(SetTargetInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      const [profile] = await sql<{ version: number; frameworkId: string }>(
        `select version, framework_id as "frameworkId" from role_profile where id = $1 and organisation_id = $2 for update`,
        [roleProfileId, actor.organisationId],
      );
      if (!profile) throw new NotFound('role profile of your organisation');
      if (profile.version !== expectedVersion) throw new VersionConflict();
      const before = await targetOf(roleProfileId, competencyId);
      if (before === ordinal) return { version: profile.version };
      if (ordinal === null) await removeTarget(roleProfileId, competencyId);
      else await writeTarget(roleProfileId, profile.frameworkId, competencyId, ordinal);
      await sql('update role_profile set version = version + 1 where id = $1 returning id', [roleProfileId]);
      await refreshNeedsSummary(null, await institutionsWith(actor, roleProfileId));
      const version = profile.version + 1;
      const changes = [{ competencyId, before, after: ordinal }];
      await keepVersions(actor, 'set', profile.frameworkId, [{ roleProfileId, version, changes }]);
      audit('role-profile.target-set', 'role-profile', roleProfileId, { competencyId, ordinal, before, version });
      return { version };
    });
  }
}

/** Where people hold the role profile. */
const institutionsWith = async (actor: Actor, roleProfileId: string): Promise<string[]> => {
  const found = await sql<{ id: string }>(
    'select distinct institution_id as id from person where organisation_id = $1 and role_profile_id = $2',
    [actor.organisationId, roleProfileId],
  );
  return found.map(({ id }) => id);
};

const targetOf = async (roleProfileId: string, competencyId: string): Promise<number | null> => {
  const [target] = await sql<{ ordinal: number }>(
    'select ordinal from role_profile_target where role_profile_id = $1 and competency_id = $2',
    [roleProfileId, competencyId],
  );
  return target?.ordinal ?? null;
};

const removeTarget = (roleProfileId: string, competencyId: string) =>
  sql('delete from role_profile_target where role_profile_id = $1 and competency_id = $2 returning competency_id', [
    roleProfileId,
    competencyId,
  ]);

/** Competency and level must be of the profile's framework. */
const writeTarget = async (roleProfileId: string, frameworkId: string, competencyId: string, ordinal: number) => {
  const written = await sql(
    `insert into role_profile_target (role_profile_id, framework_id, competency_id, ordinal)
     select $1, competency.framework_id, competency.id, level.ordinal from competency join level using (framework_id)
     where framework_id = $2 and competency.id = $3 and level.ordinal = $4
     on conflict (role_profile_id, competency_id) do update set ordinal = excluded.ordinal returning ordinal`,
    [roleProfileId, frameworkId, competencyId, ordinal],
  );
  if (written.length === 0)
    throw new InputProblem([
      { path: 'ordinal', code: 'unknown-level', message: 'Choose a competency and a level of the framework.' },
    ]);
};
