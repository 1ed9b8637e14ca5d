import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';

export interface RoundView {
  id: string;
  name: string;
  kind: 'baseline' | 'post' | 'follow_up' | 'stand_alone';
  heldOn: string;
  disclosure: 'person' | 'coordinators' | 'coordinators_and_managers';
  people: number;
  version: number;
}

@Injectable()
export class RoundQueries {
  constructor(private readonly reads: Reads) {}

  /** Newest first; people are counted within the actor's reach. */
  all(actor: Actor): Promise<RoundView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'round.all',
      text: `
        with reached as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root)
        select id, name, replace(kind, '-', '_') as kind, held_on::text as "heldOn", replace(disclosure, '-', '_') as disclosure, version,
          (select count(distinct level.person_id)::int from assessed_level level
             join person on person.organisation_id = $1 and person.id = level.person_id
           where level.organisation_id = $1 and level.round_id = round.id and person.institution_id in (select id from reached)) as people
        from assessment_round round where organisation_id = $1 order by held_on desc, created_at desc`,
      values: [actor.organisationId, rootsOf(actor, 'coordinator', 'manager', 'administrator')],
    });
  }
}
