import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';

export interface RoundView {
  id: string;
  name: string;
  kind: string;
  source: string;
  heldOn: string;
  disclosure: string;
  /** What was asked with; null where it is not known. */
  instrument: string | null;
  /** A test that asks each person what tells most about her. */
  adaptive: boolean;
  people: number;
  version: number;
}

/** Of a relation `round`, beside a relation `reach` of the institutions that the reader reaches; $1 the organisation. */
export const roundColumns = `round.id, round.name, replace(round.kind, '-', '_') as kind, round.source, round.held_on::text as "heldOn",
  replace(round.disclosure, '-', '_') as disclosure, round.version, nullif(round.instrument, 'imported') as instrument, round.calibration_id is not null as adaptive,
  (select coalesce(sum(with_levels), 0)::int from needs_people
   where organisation_id = $1 and round_id = round.id and institution_id in (select id from reach)) as people`;

@Injectable()
export class RoundQueries {
  constructor(private readonly reads: Reads) {}

  /** Null where there is none in the organisation. */
  async byId(actor: Actor, id: string): Promise<RoundView | null> {
    return (await this.all(actor)).find((round) => round.id === id) ?? null;
  }

  /** Newest first. */
  all(actor: Actor): Promise<RoundView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'assessment.rounds',
      text: `with reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root)
        select ${roundColumns} from assessment_round round where organisation_id = $1 order by held_on desc, created_at desc, id`,
      values: [actor.organisationId, rootsOf(actor, 'coordinator', 'manager', 'administrator')],
    });
  }
}
