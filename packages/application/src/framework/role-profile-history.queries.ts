import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { parse } from '../problem';
import type { VersionReason } from './keep-versions';
import { Locale } from './words';

const Asked = z.object({ roleProfileId: z.uuid('Choose a role profile.'), locale: Locale });

export interface TargetChangeView {
  code: string;
  text: TextInLanguage;
  /** Where, and everywhere below; null: in the whole organisation. */
  institutionName: string | null;
  before: number | null;
  after: number | null;
}

export interface RoleProfileVersionView {
  version: number;
  /** From when on it was in force. */
  at: Date;
  changedBy: string;
  reason: VersionReason;
  changes: TargetChangeView[];
}

type Row = Omit<RoleProfileVersionView, 'changes'> & {
  changes: (Omit<TargetChangeView, 'text'> & { texts: Texts })[];
};

/** Somebody changes a target now and then; older ones are in the audit. */
const versionsShown = 100;

/** A competency is named as the framework had it that the version was made in; what was dropped since has its name there. */
const text = `
  select v.version, v.at, person.name as "changedBy", v.reason,
    (select coalesce(jsonb_agg(jsonb_build_object('code', named.code, 'texts', named.texts, 'institutionName', place.name, 'before', change.before, 'after', change.after)
       order by place.name nulls first, named.position, named.code), '[]')
     from jsonb_to_recordset(v.changes) as change ("competencyId" uuid, "institutionId" uuid, before smallint, after smallint)
     left join institution place on place.organisation_id = $1 and place.id = change."institutionId"
     join lateral (select code, texts, position from competency where competency.id = change."competencyId"
       order by framework_id = v.framework_id desc, framework_id limit 1) named on true) as changes
  from role_profile_version v join person on person.organisation_id = v.organisation_id and person.id = v.changed_by
  where v.organisation_id = $1 and v.role_profile_id = $2 order by v.version desc limit ${versionsShown}`;

@Injectable()
export class RoleProfileHistoryQueries {
  constructor(private readonly reads: Reads) {}

  /** The newest first; none of Baobab's, which never change. */
  async versions(actor: Actor, input: unknown): Promise<RoleProfileVersionView[]> {
    const { roleProfileId, locale } = parse(Asked, input);
    const rows = await this.reads.all<Row>(scopeOf(actor), {
      name: 'role-profile.versions',
      text,
      values: [actor.organisationId, roleProfileId],
    });
    return rows.map(({ changes, ...version }) => ({
      ...version,
      changes: changes.map(({ texts, ...change }) => ({ ...change, text: textIn(texts, locale) })),
    }));
  }
}
