import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';
import { answeredUntil } from '../last-day.queries';
import { InstitutionNeedsInput } from './institution.input';
import type { IndicatorRow, IndicatorView } from './maturity-model';
import { indicatorIn, indicatorsOf } from './maturity-model';
import { modelInUse } from './model-in-use.queries';

interface InstitutionNeedView {
  institutionId: string;
  institutionName: string;
  assessmentId: string;
  closesOn: string;
  /** By indicator, in the model's order: the level that is final. */
  levels: (number | null)[];
  /** Indicators in which it is below where the organisation wants it. */
  below: number;
}

export interface InstitutionNeedsView {
  indicators: IndicatorView[];
  /** By indicator; null where none is set. */
  targets: (number | null)[];
  /** Those that are below most targets first, at most 200. */
  institutions: InstitutionNeedView[];
  assessed: number;
  /** Institutions without any level that is final. */
  notAssessed: number;
}

/** $1 the organisation, $2 the roots of the reader's reach, $3 the institution whose branch is read; null for all of the reach. */
const text = `
  with reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root),
  branch as materialized (
    select id from reach where $3::uuid is null or id in (select institutions_below($3::uuid))),
  indicator as materialized (
    select m.id, row_number() over (order by m.position) as place, t.ordinal as target
    from maturity_indicator m left join maturity_target t on t.organisation_id = $1 and t.model_id = m.model_id and t.indicator_id = m.id
    where m.model_id = ${modelInUse}),
  newest as materialized (
    select distinct on (j.institution_id) j.institution_id, a.id, ${answeredUntil('a', 'a.closed_at', 'j.moderated_at')} as last_day
    from assessed_institution j join institution_assessment a on a.organisation_id = $1 and a.id = j.assessment_id
    where j.organisation_id = $1 and j.institution_id in (select id from branch) and j.moderated_at is not null and a.model_id = ${modelInUse}
    order by j.institution_id, a.opens_on desc, a.created_at desc, a.id desc),
  capacity as (
    select n.institution_id as "institutionId", i.name as "institutionName", n.id as "assessmentId",
      n.last_day as "closesOn", of.levels, of.below::int
    from newest n join institution i on i.organisation_id = $1 and i.id = n.institution_id
      cross join lateral (
        select jsonb_agg(s.ordinal order by k.place) as levels, count(*) filter (where s.ordinal < k.target) as below
        from indicator k left join settled_maturity s
          on s.organisation_id = $1 and s.assessment_id = n.id and s.institution_id = n.institution_id and s.indicator_id = k.id) as of
    order by of.below desc, i.name, i.id limit 200)
  select ${indicatorsOf(modelInUse)} as indicators,
    coalesce((select jsonb_agg(target order by place) from indicator), '[]') as targets,
    coalesce((select jsonb_agg(to_jsonb(capacity)) from capacity), '[]') as institutions,
    (select count(*)::int from newest) as assessed,
    (select count(*)::int from branch) - (select count(*)::int from newest) as "notAssessed"`;

/** What institutions can do, beside what their people can: the newest levels of each that are final, against their targets. */
@Injectable()
export class InstitutionNeedsQueries {
  constructor(private readonly reads: Reads) {}

  async of(actor: Actor, input: unknown): Promise<InstitutionNeedsView> {
    const { institutionId, locale } = parse(InstitutionNeedsInput, input);
    const found = await this.reads.one<
      Omit<InstitutionNeedsView, 'indicators'> & { indicators: IndicatorRow[] | null }
    >(scopeOf(actor), {
      name: 'assessment.institution-needs',
      text,
      // As respondents were told: coordinators and managers, and nobody who holds another role.
      values: [actor.organisationId, rootsOf(actor, 'coordinator', 'manager'), institutionId],
    });
    const { indicators, ...rest } = found!;
    return { ...rest, indicators: (indicators ?? []).map((row) => indicatorIn(row, locale)) };
  }
}
