import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import type { RoundView } from '../assessment/round.queries';
import { roundColumns } from '../assessment/round.queries';
import { Reads } from '../database';
import { parse } from '../problem';
import { MatrixInput } from './needs.input';
import { competencyText, reachText, reachValues } from './reach-sql';
import { WithheldCells } from './withheld-cells';

export interface NeedsRowView {
  institutionId: string;
  institutionName: string;
  hasInstitutionsBelow: boolean;
  people: number;
  notAssessedPeople: number;
  assessed: (number | null)[];
  inNeed: (number | null)[];
  meanGap: (number | null)[];
  notAssessed: (number | null)[];
  suppressed: boolean[];
}

export interface NeedsMatrixView {
  round: RoundView;
  competencies: { id: string; code: string; domain: string; label: string }[];
  rows: NeedsRowView[];
  people: number;
  peopleInNeed: number | null;
  meanGap: number | null;
  notAssessed: number;
  trail: { institutionId: string; name: string }[];
  tops: { institutionId: string; name: string }[];
  personsVisible: boolean;
}

interface MatrixRow extends Omit<NeedsMatrixView, 'competencies' | 'rows'> {
  competencies: { id: string; code: string; texts: Texts; domainTexts: Texts }[];
  rows: Omit<NeedsRowView, 'suppressed'>[];
}

const placeList = (from: string, order: string) =>
  `(select json_agg(json_build_object('institutionId', id, 'name', name) order by ${order}) from ${from})`;

const matrixText = `
  with recursive ${reachText}, ${competencyText},
  branch as (
    select id as row_id, id from edge where parent_id = (select id from place)
    union all select branch.row_id, edge.id from branch join edge on edge.parent_id = branch.id),
  -- The place itself and its branches, each counted once; the first row takes in all of them.
  -- Distinct says nothing new but to the planner, which then looks the institutions up in a small table, not the summary in a large one.
  belongs as materialized (select distinct on (id) row_id, id from (select id as row_id, id from place union all select row_id, id from branch) as every),
  part as materialized (
    select row_id, competency_id, sum(assessed)::int as assessed, sum(in_need)::int as in_need, sum(gap_sum)::int as gap_sum,
      sum(not_assessed)::int as not_assessed
    from belongs join needs_summary s on s.organisation_id = $1 and s.round_id = (select id from round) and s.institution_id = belongs.id
    group by row_id, competency_id),
  cell as materialized (
    select part.* from part, place where row_id <> place.id
    union all select place.id, competency_id, sum(assessed)::int, sum(in_need)::int, sum(gap_sum)::int, sum(not_assessed)::int
    from part, place group by place.id, competency_id),
  part_head as materialized (
    select row_id, sum(people)::int as people, sum(assessed)::int as assessed, sum(in_need)::int as in_need
    from belongs join needs_people n on n.organisation_id = $1 and n.round_id = (select id from round) and n.institution_id = belongs.id
    group by row_id),
  head as materialized (
    select part_head.* from part_head, place where row_id <> place.id
    union all select place.id, sum(people)::int, sum(assessed)::int, sum(in_need)::int from part_head, place group by place.id),
  line as (
    select i.id, i.name, i.id = place.id as first, exists (select 1 from edge where parent_id = i.id) as "hasBelow",
      coalesce(head.people, 0) as people, coalesce(head.people - head.assessed, 0) as "notAssessed", columns.*
    from place join institution i on i.organisation_id = $1 and i.id in (select row_id from belongs)
      left join head on head.row_id = i.id
      cross join lateral (
        select json_agg(coalesce(cell.assessed, 0) order by position) as assessed,
          json_agg(case when cell.assessed > 0 then cell.in_need end order by position) as in_need,
          json_agg(case when cell.assessed > 0 then round(cell.gap_sum::numeric / cell.assessed, 4) end order by position) as mean_gap,
          json_agg(coalesce(cell.not_assessed, 0) order by position) as not_assessed
        from asked_competency c left join cell on cell.row_id = i.id and cell.competency_id = c.id) columns)
  select (select to_json(r) from (select ${roundColumns} from round) r) as round,
    (select json_agg(json_build_object('id', id, 'code', code, 'texts', texts, 'domainTexts', domain_texts) order by position)
       from asked_competency) as competencies,
    (select json_agg(json_build_object('institutionId', id, 'institutionName', name, 'hasInstitutionsBelow', "hasBelow", 'people', people,
       'notAssessedPeople', "notAssessed", 'assessed', assessed, 'inNeed', in_need, 'meanGap', mean_gap, 'notAssessed', not_assessed)
       order by first desc, name, id) from line) as rows,
    coalesce(head.people, 0) as people, coalesce(head.in_need, 0) as "peopleInNeed", coalesce(head.people - head.assessed, 0) as "notAssessed",
    (select sum(gap_sum)::float / nullif(sum(assessed), 0) from cell where row_id = place.id) as "meanGap",
    ${placeList('trail join institution i using (id) where i.organisation_id = $1', 'height desc')} as trail,
    ${placeList('top', 'name, id')} as tops, visible.persons as "personsVisible"
  from round cross join place cross join visible left join head on head.row_id = place.id`;

@Injectable()
export class NeedsMatrixQueries {
  constructor(
    private readonly reads: Reads,
    private readonly withheld: WithheldCells,
  ) {}

  /** Null where no round was held yet, or what is asked for is not there for the reader. */
  async matrix(actor: Actor, input: unknown): Promise<NeedsMatrixView | null> {
    const { locale, ...asked } = parse(MatrixInput, input);
    const found = await this.reads.one<MatrixRow>(scopeOf(actor), {
      name: 'needs.matrix',
      text: matrixText,
      values: reachValues(actor, asked),
      plannedOnce: true,
    });
    if (!found) return null;
    const whole = {
      ...found,
      competencies: found.competencies.map(({ id, code, texts, domainTexts }) => ({
        id,
        code,
        domain: textIn(domainTexts, locale).label,
        label: textIn(texts, locale).label,
      })),
      rows: found.rows.map((row) => ({ ...row, suppressed: row.assessed.map(() => false) })),
    };
    return found.personsVisible ? whole : this.withoutSmallCells(actor, whole);
  }

  private async withoutSmallCells(actor: Actor, matrix: NeedsMatrixView): Promise<NeedsMatrixView> {
    const hidden = await this.withheld.of(actor, matrix.round.id);
    const place = matrix.rows[0]?.institutionId ?? '';
    const masked = (row: NeedsRowView): NeedsRowView => {
      const suppressed = row.assessed.map((_, index) => hidden.cells[index]?.has(row.institutionId) ?? false);
      const shown = (values: (number | null)[]) => values.map((value, index) => (suppressed[index] ? null : value));
      return {
        ...row,
        assessed: shown(row.assessed),
        inNeed: shown(row.inNeed),
        meanGap: shown(row.meanGap),
        notAssessed: shown(row.notAssessed),
        suppressed,
      };
    };
    const rows = matrix.rows.map(masked);
    // The mean is over all competencies: it would give a withheld one away.
    const partial = rows[0]?.suppressed.includes(true) ?? true;
    return {
      ...matrix,
      rows,
      peopleInNeed: hidden.people.has(place) ? null : matrix.peopleInNeed,
      meanGap: partial || hidden.people.has(place) ? null : matrix.meanGap,
    };
  }
}
