import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import type { Page } from '../database';
import { keyOf, PageInput, pageOf, Reads } from '../database';
import { parse } from '../problem';
import { reaches } from './reach';

export interface AuditEntryView {
  id: string;
  at: Date;
  personName: string | null;
  action: string;
  subject: string;
  subjectName: string | null;
  details: { name: string; value: string }[];
}

const Id = z.tuple([z.string().regex(/^\d{1,18}$/)]);

/** True when one of the roots in $2 is the root of the organisation's tree: then everything is within reach. */
const wholeTree = `exists (select 1 from unnest($2::uuid[]) as root where not exists (
  select 1 from institution_placement where organisation_id = $1 and institution_id = root
    and valid_from <= current_date and (valid_to is null or valid_to > current_date)))`;

@Injectable()
export class AuditQueries {
  constructor(private readonly reads: Reads) {}

  async page(actor: Actor, input: unknown): Promise<Page<AuditEntryView>> {
    const { first, after } = parse(PageInput, input);
    const [id] = keyOf(after, Id) ?? [null];
    const found = await this.reads.all<AuditEntryView>(scopeOf(actor), {
      name: 'audit.page',
      text: `select audit.id::text, audit.at, who.name as "personName", action, subject,
               coalesce(about.name, place.name) as "subjectName",
               array(select jsonb_build_object('name', key, 'value', coalesce(value, '')) from jsonb_each_text(details)) as details
             from audit
             left join person who on who.organisation_id = $1 and who.id = audit.person_id
             left join person about on about.organisation_id = $1 and about.id = audit.subject_id
             left join institution place on place.organisation_id = $1 and place.id = audit.subject_id
             where audit.organisation_id = $1 and ($3::bigint is null or audit.id < $3)
               and (${wholeTree} or ${reaches('coalesce(about.institution_id, place.id)', '$2')})
             order by audit.id desc limit $4`,
      values: [actor.organisationId, rootsOf(actor, 'administrator'), id, first + 1],
    });
    return pageOf(found, first, (entry) => [entry.id]);
  }

  /** Computes every hash again, as the trigger audit_chain() did, and compares each with its row and its follower. */
  async chainIntact(actor: Actor): Promise<boolean> {
    const row = await this.reads.one<{ intact: boolean }>(scopeOf(actor), {
      name: 'audit.chain-intact',
      text: `select coalesce(bool_and(previous_hash = before and hash = encode(sha256(convert_to(concat_ws('|', before, organisation_id,
               to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), coalesce(person_id::text, ''), action, subject,
               coalesce(subject_id::text, ''), details::text), 'UTF8')), 'hex')), true) as intact
             from (select *, lag(hash, 1, '') over (order by id) as before from audit where organisation_id = $1) as chain`,
      values: [actor.organisationId],
    });
    return row?.intact ?? true;
  }
}
