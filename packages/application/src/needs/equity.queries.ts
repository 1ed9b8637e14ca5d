import type { Group, SplitPeople } from '@baobab/domain/needs';
import { suppressSmall, totalTold } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { targetsOf } from '../framework/framework-in-use.queries';
import { overviewText, overviewValues } from './overview-sql';

interface Counted extends SplitPeople {
  value: string | null;
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

type Row = Omit<EquityView, 'genders' | 'regions'> & {
  genders: Counted[];
  regions: Counted[];
  tops: SplitPeople[];
  cells: SplitPeople[];
};

const regionsShown = 50;

/** @param group whose value tells people apart. */
const counted = (group: string): string => `
  (select coalesce(jsonb_agg(to_jsonb(counted) order by known + unknown desc, value), '[]') from (
     select ${group} as value, count(*) filter (where known)::int as known, count(*) filter (where not known)::int as unknown,
       count(*) filter (where below > 0)::int as "inNeed", sum(levels)::int as levels, sum(below)::int as below from each group by 1) as counted)`;

/** A person's region is that of where she works, unless it is recorded of herself. */
const text = `
  with ${overviewText(1)},
  each as materialized (
    select belongs.top, p.gender, coalesce(p.region, i.region) as region, belongs.id in (select id from seen) or (round.id, p.id) in (select round_id, person_id from agreed) as known,
      count(*)::int as levels, (count(*) filter (where l.level < t.ordinal))::int as below
    from round cross join belongs join institution i on i.organisation_id = $1 and i.id = belongs.id
      join person p on p.organisation_id = $1 and p.institution_id = belongs.id and (p.left_on is null or p.left_on > current_date)
      ${targetsOf('p')}
      join assessed_level l on l.organisation_id = $1 and l.round_id = round.id and l.person_id = p.id and l.competency_id = t.competency_id
    group by round.id, p.id, belongs.top, belongs.id, p.gender, p.region, i.region)
  select id as "roundId", name as "roundName", held_on::text as "heldOn", (select count(*)::int from each) as people,
    (select coalesce(jsonb_agg(jsonb_build_object('known', known, 'unknown', unknown)), '[]') from (
       select count(*) filter (where known)::int as known, count(*) filter (where not known)::int as unknown from each group by top) as top) as tops,
    (select coalesce(jsonb_agg(jsonb_build_object('known', known + coalesce(named.people, 0), 'unknown', greatest(0, unknown - coalesce(named.people, 0)))), '[]') from (
       select belongs.top, s.competency_id, coalesce(sum(s.assessed) filter (where belongs.id in (select id from seen)), 0)::int as known,
         coalesce(sum(s.assessed) filter (where belongs.id not in (select id from seen)), 0)::int as unknown
       from belongs join needs_summary s on s.organisation_id = $1 and s.institution_id = belongs.id and s.round_id = round.id
       group by belongs.top, s.competency_id) as cell left join named using (top, competency_id)) as cells,
    ${counted('gender')} as genders, ${counted('region')} as regions
  from round`;

@Injectable()
export class EquityQueries {
  constructor(private readonly reads: Reads) {}

  async newest(actor: Actor): Promise<EquityView | null> {
    const found = await this.reads.one<Row>(scopeOf(actor), {
      name: 'needs.equity',
      text,
      values: overviewValues(actor),
    });
    if (!found) return null;
    const { tops, cells, genders, regions, ...round } = found;
    const told = { people: totalTold(tops), levels: totalTold(cells) };
    return {
      ...round,
      genders: withoutSmall(genders, told),
      regions: withoutSmall(regions, told).slice(0, regionsShown),
    };
  }
}

/** The groups together are everybody: where that total is not told, none of them is. Whom the reader knows is a part that she can take away. */
const withoutSmall = (groups: readonly Counted[], told: { people: boolean; levels: boolean }): EquityGroupView[] => {
  const parts = groups.flatMap(({ known, unknown }, index): Group[] => [
    { id: `${index}`, parentId: 'all', people: unknown },
    { id: `known ${index}`, parentId: `${index}`, people: known, known: true },
  ]);
  const withheld = suppressSmall([{ id: 'all', parentId: null, people: 0 }, ...parts]);
  return groups.map(({ value, known, unknown, inNeed, levels, below }, index) => {
    if (unknown > 0 && (!told.people || withheld.has(`${index}`)))
      return { value, people: null, inNeed: null, levels: null, below: null, withheld: true };
    // The levels of all groups are those of all competencies, of which one may be withheld.
    const sums = told.levels ? { levels, below } : { levels: null, below: null };
    return { value, people: known + unknown, inNeed, ...sums, withheld: false };
  });
};
