import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { roundColumns } from '../assessment/round.queries';
import { Reads } from '../database';
import { reachesAll } from '../organisation/whole-organisation.queries';
import { parse } from '../problem';
import type { Counts } from './counts-sql';
import { countsNow, countsOfReport } from './counts-sql';
import { ReportQueries } from './report.queries';
import type { NeedsMatrixView, NeedsRowView, RowsLeftOut } from './needs-matrix';
import { hiddenIn, prioritiesOf } from './needs-matrix';
import { MatrixInput } from './needs.input';
import { competenciesOf, reachOn, reachValues } from './reach-sql';
import type { Arrangement } from './rows-sql';
import { mostPeopleInTeams, rowsBy } from './rows-sql';
import { WithheldCells } from './withheld-cells';

interface MatrixRow extends Omit<
  NeedsMatrixView,
  'competencies' | 'rows' | 'rowsLeftOut' | 'priorities' | 'report' | 'by' | 'mayWeigh'
> {
  competencies: { id: string; code: string; weight: number; texts: Texts; domainTexts: Texts }[];
  rows: (Omit<NeedsRowView, 'suppressed'> & { texts: Texts | null })[];
}

const placeList = (from: string, order: string) =>
  `(select json_agg(json_build_object('institutionId', id, 'name', name) order by ${order}) from ${from})`;

const matrixText = (by: Arrangement, counts: Counts): string => {
  const { parts, listed } = rowsBy(by, counts);
  return `
  with recursive ${reachOn(counts.day)}, ${competenciesOf(counts.framework)},
  branch as (
    select id as row_id, id from edge where parent_id = (select id from place)
    union all select branch.row_id, edge.id from branch join edge on edge.parent_id = branch.id),
  -- The place itself and its branches, each counted once; the first row takes in all of them.
  -- Distinct says nothing new but to the planner, which then looks the institutions up in a small table, not the summary in a large one.
  belongs as materialized (select distinct on (id) row_id, id from (select id as row_id, id from place union all select row_id, id from branch) as every),
  ${parts},
  whole as materialized (
    select competency_id, sum(assessed)::int as assessed, sum(in_need)::int as in_need, sum(gap_sum)::int as gap_sum,
      sum(not_assessed)::int as not_assessed, sum(expected_in_need) as expected_in_need
    from ${by === 'institution' ? 'part' : `belongs join ${counts.summary} s on s.institution_id = belongs.id`} group by competency_id),
  cell as (
    select row_id, competency_id, assessed, in_need, gap_sum, not_assessed, expected_in_need from part where row_id <> (select id::text from place)
    union all select place.id::text, whole.* from place, whole),
  whole_head as materialized (
    select coalesce(sum(people), 0)::int as people, coalesce(sum(assessed), 0)::int as assessed, coalesce(sum(in_need), 0)::int as in_need
    from ${by === 'institution' ? 'part_head' : `belongs join ${counts.people} n on n.institution_id = belongs.id`}),
  head as (
    select row_id, people, assessed, in_need from part_head where row_id <> (select id::text from place)
    union all select place.id::text, whole_head.* from place, whole_head),
  line as (
    select listed.*, coalesce(head.people, 0) as people, coalesce(head.people - head.assessed, 0) as not_assessed_people, columns.*
    from (select id::text, name, null::jsonb as texts, false as has_below, true as first from place
        union all select listed.*, false from (${listed}) listed) listed
      left join head on head.row_id = listed.id
      cross join lateral (
        select json_agg(coalesce(cell.assessed, 0) order by position) as assessed,
          json_agg(case when cell.assessed > 0 then cell.in_need end order by position) as in_need,
          json_agg(case when cell.assessed > 0 then round(cell.gap_sum::numeric / cell.assessed, 8) end order by position) as mean_gap,
          json_agg(case when cell.assessed > 0 then round(cell.expected_in_need::numeric, 1) end order by position) as expected,
          json_agg(coalesce(cell.not_assessed, 0) order by position) as not_assessed
        from asked_competency c left join cell on cell.row_id = listed.id and cell.competency_id = c.id) columns)
  select (select to_json(r) from (select ${roundColumns} from round) r) as round,
    (select json_agg(json_build_object('id', id, 'code', code, 'texts', texts, 'domainTexts', domain_texts, 'weight', coalesce(weight, 1)) order by position)
       from asked_competency left join ${counts.weights} weighed on weighed.competency_id = id) as competencies,
    (select json_agg(json_build_object('id', id, 'name', name, 'texts', texts, 'hasInstitutionsBelow', has_below, 'people', people,
       'notAssessedPeople', not_assessed_people, 'assessed', assessed, 'inNeed', in_need, 'meanGap', mean_gap, 'expectedInNeed', expected,
       'notAssessed', not_assessed) order by first desc, ${by === 'institution' ? '' : 'people desc,'} name, id) from line) as rows,
    whole_head.people, whole_head.in_need as "peopleInNeed", whole_head.people - whole_head.assessed as "notAssessed",
    (select sum(gap_sum)::float / nullif(sum(assessed), 0) from whole) as "meanGap",
    ${placeList('trail join institution i using (id) where i.organisation_id = $1', 'height desc')} as trail,
    ${placeList('top', 'name, id')} as tops, visible.persons as "personsVisible",
    not visible.persons and exists (select agreed_to(round.id, $5, $6)) as "personsAgreed"
  from round cross join place cross join visible cross join whole_head`;
};

@Injectable()
export class NeedsMatrixQueries {
  constructor(
    private readonly reads: Reads,
    private readonly reports: ReportQueries,
    private readonly withheld: WithheldCells,
  ) {}

  /** Null where no round was held yet, or what is asked for is not there for the reader. */
  async matrix(actor: Actor, input: unknown): Promise<NeedsMatrixView | null> {
    const { locale, by, reportId, ...asked } = parse(MatrixInput, input);
    const report = reportId === null ? null : await this.reports.byId(actor, reportId);
    if (reportId !== null && (!report || by === 'team')) return null;
    const place = report
      ? { roundId: report.roundId, institutionId: asked.institutionId ?? report.institutionId }
      : asked;
    const counts = report ? countsOfReport : countsNow;
    const found = await this.reads.one<MatrixRow>(scopeOf(actor), {
      name: `needs.matrix.${counts.name}.${by}`,
      text: matrixText(by, counts),
      values: [...reachValues(actor, place), ...(report ? [report.id] : [])],
      plannedOnce: true,
    });
    if (!found) return null;
    const mayWeigh = !report && (await this.reachesAll(actor));
    const whole = { ...inLocale(found, locale), by, report, rowsLeftOut: rowsLeftOut(by, found), mayWeigh };
    if (found.personsVisible) return prioritiesOf(whole);
    const hidden = await this.withheld.of(actor, found.round.id, counts, report?.id ?? null);
    const groups =
      by === 'institution' || whole.rowsLeftOut
        ? null
        : await this.withheld.groups(actor, { by, hidden, counts, roundId: found.round.id, reportId });
    return prioritiesOf(hiddenIn(whole, hidden, groups?.cells ?? null));
  }

  private async reachesAll(actor: Actor): Promise<boolean> {
    const reach = await this.reads.one<{ reached: boolean }>(scopeOf(actor), {
      name: 'needs.reaches-all',
      text: reachesAll,
      values: [rootsOf(actor, 'coordinator', 'administrator')],
    });
    return reach?.reached ?? false;
  }
}

/** Rows of groups are told of the whole reach alone to who does not see persons: crossed with institutions they would tell too much. */
const rowsLeftOut = (by: Arrangement, { personsVisible, people, tops, trail }: MatrixRow): RowsLeftOut | null => {
  if (by === 'institution') return null;
  if (by === 'team' && !personsVisible) return 'persons';
  if (by === 'team' && people > mostPeopleInTeams) return 'too_many';
  return !personsVisible && (tops.length > 1 || trail.length > 1) ? 'part' : null;
};

const inLocale = ({ competencies, rows, ...found }: MatrixRow, locale: string) => ({
  ...found,
  competencies: competencies.map(({ texts, domainTexts, ...competency }) => ({
    ...competency,
    domain: textIn(domainTexts, locale).label,
    label: textIn(texts, locale).label,
  })),
  rows: rows.map(({ texts, ...row }) => ({
    ...row,
    name: texts ? textIn(texts, locale).label : row.name,
    suppressed: row.assessed.map(() => false),
  })),
});
