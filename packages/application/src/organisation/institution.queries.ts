import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { deskRoots } from './reach';

export interface InstitutionView {
  id: string;
  parentId: string | null;
  code: string;
  name: string;
  kind: string;
  region: string | null;
  peopleCount: number;
  version: number;
}

/** $1 the organisation, $2 the reader's roots. A parent beyond her reach is not named. */
const select = `
  with reached as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root)
  select institution.id, placement.parent_id as "parentId", code, name, kind, region, version,
    (select coalesce(sum(people), 0)::int from people_count c where c.organisation_id = $1 and c.institution_id = institution.id
       and (left_on is null or left_on > current_date)) as "peopleCount"
  from reached join institution on institution.organisation_id = $1 and institution.id = reached.id
  left join institution_placement placement on placement.organisation_id = $1 and placement.institution_id = institution.id
    and placement.valid_from <= current_date and (placement.valid_to is null or placement.valid_to > current_date)
    and placement.parent_id in (select id from reached)`;

@Injectable()
export class InstitutionQueries {
  constructor(private readonly reads: Reads) {}

  all(actor: Actor): Promise<InstitutionView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'institution.all',
      text: `${select} order by name, institution.id`,
      values: [actor.organisationId, deskRoots(actor)],
    });
  }

  /** In the order of the ids; null where the reader may not see one. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<(InstitutionView | null)[]> {
    const found = await this.reads.all<InstitutionView>(scopeOf(actor), {
      name: 'institution.by-ids',
      text: `${select} where institution.id = any($3::uuid[])`,
      values: [actor.organisationId, deskRoots(actor), ids],
    });
    const byId = new Map(found.map((institution) => [institution.id, institution]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
