import { randomUUID } from 'node:crypto';
import type { Texts } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { NotFound, parse, Problem } from '../problem';
import { frameworkInUse } from './framework-in-use.queries';
import { keepVersions, targetChanges } from './keep-versions';
import { Locale, RoleProfileName } from './words';

export const CopyRoleProfileInput = z.object({
  roleProfileId: z.uuid('Choose the role profile to copy.'),
  name: RoleProfileName,
  /** The language that the name is in. */
  locale: Locale,
});

/** A table of role profiles stays readable, and an answer that holds them all stays small. */
const mostOwn = 40;

export class TooManyRoleProfiles extends Problem {
  readonly kind = 'TooManyRoleProfiles';

  constructor() {
    super(
      'too-many-role-profiles',
      `Your organisation has ${mostOwn} role profiles of its own, as many as there can be. Change one of them instead.`,
    );
  }
}

/** Copies a role profile with its targets, so that the organisation can change them. */
@Injectable()
export class CopyRoleProfile {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ roleProfileId: string }> {
    const { roleProfileId: sourceId, name, locale } = parse(CopyRoleProfileInput, input);
    const roleProfileId = randomUUID();
    // The source's other languages still name the source, so they are left behind.
    const texts: Texts = { [locale]: { label: name, provenance: 'organisation' } };
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      const [own] = await sql<{ count: number }>(
        'select count(*)::int as count from role_profile where organisation_id = $1',
        [actor.organisationId],
      );
      if (own && own.count >= mostOwn) throw new TooManyRoleProfiles();
      const [copied] = await sql<{ frameworkId: string }>(
        `insert into role_profile (id, organisation_id, framework_id, copied_from, texts)
         select $1, $2, ${frameworkInUse}, id, $4 from role_profile where id = $3 returning framework_id as "frameworkId"`,
        [roleProfileId, actor.organisationId, sourceId, texts],
      );
      if (!copied) throw new NotFound('role profile');
      const targets = await sql<{ competencyId: string; ordinal: number }>(
        `insert into role_profile_target (role_profile_id, framework_id, competency_id, ordinal)
         select $1, competency.framework_id, competency.id, target.ordinal
         from role_profile_target target join competency on competency.framework_id = ${frameworkInUse} and competency.id = target.competency_id
           join level on level.framework_id = competency.framework_id and level.ordinal = target.ordinal
         where role_profile_id = $2 returning competency_id as "competencyId", ordinal`,
        [roleProfileId, sourceId],
      );
      const first = { roleProfileId, version: 1, changes: targetChanges([], targets) };
      await keepVersions(actor, 'copied', copied.frameworkId, [first]);
      audit('role-profile.copied', 'role-profile', roleProfileId, { name, copiedFrom: sourceId });
      return { roleProfileId };
    });
  }
}
