import type { Fusing } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { deskRoots } from '../../organisation';
import { parse } from '../../problem';
import type { RoundView } from '../round.queries';
import { roundColumns } from '../round.queries';
import { FusedRoundInput } from './fusing.input';

export interface FusedRoundView {
  round: RoundView;
  institutionName: string;
  fusing: Fusing;
  evidence: RoundView[];
  mayDiscard: boolean;
}

/** $1 the organisation, $2 the roots of the reader's reach, $3 those that she holds as coordinator, $4 the round. */
const text = `
  with reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root)
  select (select to_jsonb(r) from (select ${roundColumns}) r) as round, i.name as "institutionName", round.fusing,
    (select jsonb_agg((select to_jsonb(r) from (select ${roundColumns}) r) order by round.held_on desc, round.created_at desc)
     from fused_round f join assessment_round round on round.organisation_id = $1 and round.id = f.evidence_round_id
     where f.organisation_id = $1 and f.round_id = $4) as evidence,
    exists (select 1 from unnest($3::uuid[]) as root, institutions_below(root) as below where below = i.id) as "mayDiscard"
  from assessment_round round join institution i on i.organisation_id = $1 and i.id = (round.fusing ->> 'institutionId')::uuid
  where round.organisation_id = $1 and round.id = $4 and round.source = 'fused'
    and exists (select 1 from institutions_below(i.id) as below where below in (select id from reach))`;

/** How a round was put together. */
@Injectable()
export class FusedRoundQueries {
  constructor(private readonly reads: Reads) {}

  /** Null where there is none within the actor's reach. */
  byId(actor: Actor, input: unknown): Promise<FusedRoundView | null> {
    const { roundId } = parse(FusedRoundInput, input);
    return this.reads.one(scopeOf(actor), {
      name: 'assessment.fused-round',
      text,
      values: [actor.organisationId, deskRoots(actor), rootsOf(actor, 'coordinator'), roundId],
    });
  }
}
