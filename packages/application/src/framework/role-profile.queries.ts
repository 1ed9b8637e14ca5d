import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import { reachesAll } from '../organisation/whole-organisation.queries';
import { parse } from '../problem';
import { frameworkInUse, targetPlaceOf } from './framework-in-use.queries';
import { Locale } from './words';

export interface TargetView {
  competencyId: string;
  /** The level asked for, by its ordinal. */
  ordinal: number;
}

/** What an institution says otherwise, for itself and below. */
export interface TargetSaidView {
  competencyId: string;
  /** Null: nothing is asked for. */
  ordinal: number | null;
  institutionId: string;
  institutionName: string;
}

export interface RoleProfileView {
  id: string;
  text: TextInLanguage;
  /** The organisation's own; those of Baobab can be copied, not changed. */
  own: boolean;
  version: number;
  /** From when on this version asks for what it asks for; null of Baobab's. */
  inForceSince: Date | null;
  /** In the whole organisation, or at the institution that is asked about. */
  targets: TargetView[];
  /** Of these, what is said by the institution that is asked about or by one above it. */
  said: TargetSaidView[];
  /** Where it asks for something else than in the whole organisation, and in how many competencies. */
  differsIn: { institutionId: string; institutionName: string; competencies: number }[];
}

export interface RoleProfilesView {
  /** Whether the reader may copy profiles, and change the organisation's own. */
  mayChange: boolean;
  /** Whether she may change what holds at the institution that is asked about. */
  mayChangeHere: boolean;
  profiles: RoleProfileView[];
}

type RoleProfileRow = Omit<RoleProfileView, 'text'> & { texts: Texts };

/** @param at an expression for the institution whose targets are read; null: of the whole organisation. */
const columns = (at: string) => {
  const place = targetPlaceOf('here');
  return `role_profile.id, texts, role_profile.organisation_id is not null as own, version,
  case when role_profile.organisation_id is not null then coalesce(
    (select max(at) from role_profile_version v where v.organisation_id = role_profile.organisation_id and v.role_profile_id = role_profile.id
       and v.changes <> '[]'), created_at)
  end as "inForceSince",
  (select coalesce(jsonb_agg(jsonb_build_object('competencyId', t.competency_id, 'ordinal', t.ordinal) order by competency.position), '[]')
   from (select ${at} as institution_id) here ${place.join} join target_in_use t on t.role_profile_id = role_profile.id and t.place_id = ${place.id}
     join competency on competency.framework_id = ${frameworkInUse} and competency.id = t.competency_id) as targets,
  (select coalesce(jsonb_agg(jsonb_build_object('competencyId', competency_id, 'ordinal', ordinal, 'institutionId', said_at, 'institutionName', name)), '[]')
   from (select distinct on (t.competency_id) t.competency_id, t.ordinal, reach.said_at, i.name
     from institution_target_reach reach
       join institution_target t on t.organisation_id = app_organisation() and t.institution_id = reach.said_at and t.role_profile_id = role_profile.id
       join institution i on i.organisation_id = app_organisation() and i.id = reach.said_at
     where reach.institution_id = ${at} order by t.competency_id, reach.depth desc) nearest) as said,
  (select coalesce(jsonb_agg(jsonb_build_object('institutionId', id, 'institutionName', name, 'competencies', competencies) order by name, id), '[]')
   from (select i.id, i.name, count(*)::int as competencies from institution_target t
       join institution i on i.organisation_id = app_organisation() and i.id = t.institution_id
     where t.organisation_id = app_organisation() and t.role_profile_id = role_profile.id group by i.id, i.name) other) as "differsIn"`;
};

const read =
  (locale: string) =>
  ({ texts, ...profile }: RoleProfileRow): RoleProfileView => ({ ...profile, text: textIn(texts, locale) });

const Asked = z.object({ locale: Locale, institutionId: z.uuid('Choose an institution.').nullish().default(null) });

@Injectable()
export class RoleProfileQueries {
  constructor(private readonly reads: Reads) {}

  /** Baobab's first, then the organisation's own in the order in which they were made; with what holds at an institution, or in the whole organisation. */
  async all(actor: Actor, input: unknown): Promise<RoleProfilesView> {
    const { locale, institutionId } = parse(Asked, input);
    const roots = rootsOf(actor, 'coordinator', 'administrator');
    const [profiles, reach] = await Promise.all([
      this.reads.all<RoleProfileRow>(scopeOf(actor), {
        name: 'role-profiles',
        text: `select ${columns('$1::uuid')} from role_profile order by organisation_id nulls first, position, created_at, id`,
        values: [institutionId],
      }),
      this.reads.one<{ reached: boolean; here: boolean }>(scopeOf(actor), {
        name: 'role-profiles.reach-at',
        text: `select (${reachesAll}) as reached,
          exists (select 1 from unnest($1::uuid[]) as root, institutions_below(root) as below where below = $2::uuid) as here`,
        values: [roots, institutionId],
      }),
    ]);
    return {
      mayChange: reach?.reached ?? false,
      mayChangeHere: reach?.here ?? false,
      profiles: profiles.map(read(locale)),
    };
  }

  /** The actor's own role profile with what holds where she works; null when nobody has given her one. */
  async mine(actor: Actor, input: unknown): Promise<RoleProfileView | null> {
    const { locale } = parse(Asked, input);
    const row = await this.reads.one<RoleProfileRow>(scopeOf(actor), {
      name: 'role-profile.mine',
      text: `select ${columns('(select institution_id from person where organisation_id = $1 and id = $2)')} from role_profile
        where id = (select role_profile_id from person where organisation_id = $1 and id = $2)`,
      values: [actor.organisationId, actor.personId],
    });
    return row && read(locale)(row);
  }
}
