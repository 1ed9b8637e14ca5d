import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import type { SplitPeople } from '@baobab/domain/needs';
import { totalTold } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { parse } from '../problem';
import { MyNeedsInput } from './needs.input';
import { overviewText, overviewValues } from './overview-sql';
import { competencyText } from './reach-sql';

export interface CapacityView {
  domains: string[];
  rounds: {
    roundId: string;
    name: string;
    heldOn: string;
    people: number;
    levels: (number | null)[];
    reached: (number | null)[];
  }[];
}

/** Of one competency within one of the trees of the reach. */
interface Part extends SplitPeople {
  domain: string;
  reached: number;
}

interface Row {
  domains: { id: string; texts: Texts }[];
  rounds: { roundId: string; name: string; heldOn: string; people: number; parts: Part[] }[];
}

const text = `
  with ${overviewText(8)}, ${competencyText},
  part as (
    select s.round_id, c.domain_id as domain, coalesce(sum(s.assessed) filter (where seen.id is not null), 0)::int + coalesce(max(named.people), 0) as known,
      greatest(0, coalesce(sum(s.assessed) filter (where seen.id is null), 0)::int - coalesce(max(named.people), 0)) as unknown, sum(s.assessed - s.in_need)::int as reached
    from belongs join needs_summary s on s.organisation_id = $1 and s.institution_id = belongs.id and s.round_id in (select id from round)
      join asked_competency c on c.id = s.competency_id
      left join seen on seen.round_id = s.round_id and seen.id = belongs.id
      left join named on named.round_id = s.round_id and named.top = belongs.top and named.competency_id = c.id
    group by s.round_id, belongs.top, c.id, c.domain_id),
  domain as (
    select domain_id as id, domain_texts as texts, min(position) as position from asked_competency group by domain_id, domain_texts)
  select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'texts', texts) order by position), '[]') from domain) as domains,
    (select coalesce(jsonb_agg(jsonb_build_object('roundId', id, 'name', name, 'heldOn', held_on, 'people', (
         select coalesce(sum(n.assessed), 0)::int from belongs join needs_people n
           on n.organisation_id = $1 and n.round_id = round.id and n.institution_id = belongs.id),
       'parts', (select coalesce(jsonb_agg(to_jsonb(part)), '[]') from part where part.round_id = round.id)) order by position), '[]')
     from round) as rounds`;

@Injectable()
export class CapacityQueries {
  constructor(private readonly reads: Reads) {}

  /** Levels that reach their targets, a share a competency domain and round. */
  async overTime(actor: Actor, input: unknown): Promise<CapacityView | null> {
    const { locale } = parse(MyNeedsInput, input);
    const row = await this.reads.one<Row>(scopeOf(actor), {
      name: 'needs.capacity',
      text,
      values: overviewValues(actor),
    });
    return (
      row && {
        domains: row.domains.map(({ texts }) => textIn(texts, locale).label),
        rounds: row.rounds.map(({ parts, ...round }) => {
          const columns = row.domains.map(({ id }) => told(parts.filter(({ domain }) => domain === id)));
          return {
            ...round,
            levels: columns.map(({ levels }) => levels),
            reached: columns.map(({ reached }) => reached),
          };
        }),
      }
    );
  }
}

/** A sum over competencies would give a withheld one away: it is told where each of them is. */
const told = (parts: readonly Part[]): { levels: number | null; reached: number | null } => {
  if (!totalTold(parts)) return { levels: null, reached: null };
  const levels = parts.reduce((sum, { known, unknown }) => sum + known + unknown, 0);
  const reached = parts.reduce((sum, part) => sum + part.reached, 0);
  return { levels, reached: levels > 0 ? reached / levels : null };
};
