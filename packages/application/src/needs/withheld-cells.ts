import type { Group } from '@baobab/domain/needs';
import { suppressSmall } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { stillOpen } from '../assessment/still-open.queries';
import { Reads } from '../database';
import { competencyText, reachText, reachValues } from './reach-sql';

interface Branch {
  id: string;
  parentId: string | null;
  known: boolean;
  /** The round is still being answered. */
  open: boolean;
  people: number;
  /** People of the institution itself who were assessed, a number a competency. */
  assessed: number[];
}

export interface Withheld {
  /** For each competency, in the framework's order: the institutions whose cell is withheld. */
  cells: Set<string>[];
  /** Institutions of which it is not said how many of their people are in need. */
  people: Set<string>;
}

const treeText = `
  with recursive ${reachText}, ${competencyText}
  select reach.id, edge.parent_id as "parentId", coalesce(n.assessed, 0) as people,
    reach.id in (select institutions_below(root) from round, unnest(round.seeing) as root) as known,
    (select ${stillOpen('round')} from round) as open,
    (select array_agg(coalesce(s.assessed, 0) order by position) from asked_competency c left join needs_summary s
       on s.organisation_id = $1 and s.round_id = (select id from round) and s.institution_id = reach.id and s.competency_id = c.id) as assessed
  from reach left join edge using (id)
    left join needs_people n on n.organisation_id = $1 and n.round_id = (select id from round) and n.institution_id = reach.id
  order by reach.id`;

/**
 * What a reader of aggregates does not see. It is decided over her whole reach, not over the page that she has open, so that
 * drilling down and up again tells nothing more. While people answer a round, it is everything: numbers from before and after one of them
 * submits would tell her levels.
 */
@Injectable()
export class WithheldCells {
  constructor(private readonly reads: Reads) {}

  async of(actor: Actor, roundId: string): Promise<Withheld> {
    const tree = await this.reads.all<Branch>(scopeOf(actor), {
      name: 'needs.withheld',
      text: treeText,
      values: reachValues(actor, { roundId, institutionId: null }),
    });
    const withheldBy = (people: (branch: Branch) => number) =>
      tree[0]?.open
        ? new Set(tree.flatMap(({ id, known }) => (known ? [] : [id])))
        : suppressSmall(tree.map((branch): Group => ({ ...branch, people: people(branch) })));
    const columns = tree[0]?.assessed ?? [];
    return {
      cells: columns.map((_, index) => withheldBy(({ assessed }) => assessed[index] ?? 0)),
      people: withheldBy(({ people }) => people),
    };
  }
}
