import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { reachesAll, rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import { frameworkInUse } from './framework-in-use.queries';

export interface TargetView {
  competencyId: string;
  /** The level asked for, by its ordinal. */
  ordinal: number;
}

export interface RoleProfileView {
  id: string;
  text: TextInLanguage;
  /** The organisation's own; those of Baobab can be copied, not changed. */
  own: boolean;
  version: number;
  /** From when on this version asks for what it asks for; null of Baobab's. */
  inForceSince: Date | null;
  targets: TargetView[];
}

export interface RoleProfilesView {
  /** Whether the reader may copy profiles, and change the organisation's own. */
  mayChange: boolean;
  profiles: RoleProfileView[];
}

type RoleProfileRow = Omit<RoleProfileView, 'text'> & { texts: Texts };

const columns = `role_profile.id, texts, organisation_id is not null as own, version,
  case when organisation_id is not null then coalesce(
    (select max(at) from role_profile_version v where v.organisation_id = role_profile.organisation_id and v.role_profile_id = role_profile.id
       and v.changes <> '[]'), created_at)
  end as "inForceSince",
  (select coalesce(jsonb_agg(jsonb_build_object('competencyId', target.competency_id, 'ordinal', target.ordinal) order by competency.position), '[]')
   from role_profile_target target join competency on competency.framework_id = ${frameworkInUse} and competency.id = target.competency_id
   where target.role_profile_id = role_profile.id) as targets`;

const read =
  (locale: string) =>
  ({ texts, ...profile }: RoleProfileRow): RoleProfileView => ({ ...profile, text: textIn(texts, locale) });

@Injectable()
export class RoleProfileQueries {
  constructor(private readonly reads: Reads) {}

  /** Baobab's first, then the organisation's own in the order in which they were made. */
  async all(actor: Actor, locale: string): Promise<RoleProfilesView> {
    const [profiles, reach] = await Promise.all([
      this.reads.all<RoleProfileRow>(scopeOf(actor), {
        name: 'role-profiles',
        text: `select ${columns} from role_profile order by organisation_id nulls first, position, created_at, id`,
      }),
      this.reads.one<{ reached: boolean }>(scopeOf(actor), {
        name: 'role-profiles.reach',
        text: reachesAll,
        values: [rootsOf(actor, 'coordinator', 'administrator')],
      }),
    ]);
    return { mayChange: reach?.reached ?? false, profiles: profiles.map(read(locale)) };
  }

  /** The actor's own role profile; null when nobody has given her one. */
  async mine(actor: Actor, locale: string): Promise<RoleProfileView | null> {
    const row = await this.reads.one<RoleProfileRow>(scopeOf(actor), {
      name: 'role-profile.mine',
      text: `select ${columns} from role_profile
        where id = (select role_profile_id from person where organisation_id = $1 and id = $2)`,
      values: [actor.organisationId, actor.personId],
    });
    return row && read(locale)(row);
  }
}
