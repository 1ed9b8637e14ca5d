import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { countsNow } from './counts-sql';
import { overviewText, overviewValues } from './overview-sql';
import { rowOfGroup } from './rows-sql';
import { WithheldCells } from './withheld-cells';

interface Counted {
  /** As rows of the needs matrix are called. */
  id: string;
  value: string | null;
  people: number;
  inNeed: number;
  levels: number;
  below: number;
}

export interface EquityGroupView {
  value: string | null;
  people: number | null;
  inNeed: number | null;
  levels: number | null;
  below: number | null;
  withheld: boolean;
}

export interface EquityView {
  roundId: string;
  roundName: string;
  heldOn: string;
  people: number;
  genders: EquityGroupView[];
  regions: EquityGroupView[];
}

type Row = Omit<EquityView, 'genders' | 'regions'> & { genders: Counted[]; regions: Counted[] };

const regionsShown = 50;

const counted = (arrangement: 'gender' | 'region'): string => `
  (select coalesce(jsonb_agg(to_jsonb(counted) order by people desc, value), '[]') from (
     select ${rowOfGroup} as id, value, coalesce(sum(assessed) filter (where competency_id is null), 0)::int as people,
       coalesce(sum(in_need) filter (where competency_id is null), 0)::int as "inNeed",
       coalesce(sum(assessed) filter (where competency_id is not null), 0)::int as levels,
       coalesce(sum(in_need) filter (where competency_id is not null), 0)::int as below
     from needs_group g join belongs on belongs.id = g.institution_id
     where g.organisation_id = $1 and g.round_id = round.id and arrangement = '${arrangement}' group by value) as counted where people > 0)`;

const text = `
  with ${overviewText(1)}
  select id as "roundId", name as "roundName", held_on::text as "heldOn",
    (select coalesce(sum(n.assessed), 0)::int from needs_people n join belongs on belongs.id = n.institution_id
     where n.organisation_id = $1 and n.round_id = round.id) as people,
    ${counted('gender')} as genders, ${counted('region')} as regions
  from round`;

/** Who is in need, by what tells people apart, over the reader's whole reach. What is withheld is decided as for the needs matrix. */
@Injectable()
export class EquityQueries {
  constructor(
    private readonly reads: Reads,
    private readonly withheld: WithheldCells,
  ) {}

  async newest(actor: Actor): Promise<EquityView | null> {
    const found = await this.reads.one<Row>(scopeOf(actor), {
      name: 'needs.equity',
      text,
      values: overviewValues(actor),
    });
    if (!found) return null;
    const { roundId } = found;
    const hidden = await this.withheld.of(actor, roundId);
    const asked = { hidden, counts: countsNow, roundId, reportId: null };
    const genders = await this.withheld.groups(actor, { by: 'gender', ...asked });
    const regions = await this.withheld.groups(actor, { by: 'region', ...asked });
    return {
      ...found,
      genders: found.genders.map((group) => told(group, genders)),
      regions: found.regions.slice(0, regionsShown).map((group) => told(group, regions)),
    };
  }
}

const told = (
  { id, ...group }: Counted,
  { people, cells }: { people: Set<string>; cells: Set<string>[] },
): EquityGroupView => {
  if (people.has(id))
    return { value: group.value, people: null, inNeed: null, levels: null, below: null, withheld: true };
  // The levels of a group are those of all competencies, of which one may be withheld.
  const sums = cells.some((withheld) => withheld.has(id)) ? { levels: null, below: null } : {};
  return { ...group, ...sums, withheld: false };
};
