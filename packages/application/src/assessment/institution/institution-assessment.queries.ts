import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { deskRoots } from '../../organisation';
import { parse } from '../../problem';
import { lastDay } from '../last-day.queries';
import { isOver, respondents, stateOf, type InstitutionState } from './answering.queries';
import { earlierOf, type EarlierView } from './earlier.queries';
import { AssessmentInput } from './institution.input';
import type { IndicatorRow, IndicatorView } from './maturity-model';
import { indicatorIn, indicatorsOf } from './maturity-model';

export interface AssessedInstitutionView {
  institutionId: string;
  institutionName: string;
  state: InstitutionState;
  respondents: number;
  submitted: number;
  /** By indicator, in the model's order; null where none is settled yet. */
  settled: (number | null)[];
  /** The newest earlier assessment of it whose levels are final. */
  earlier: EarlierView | null;
}

export interface InstitutionAssessmentView {
  assessmentId: string;
  name: string;
  opensOn: string;
  closesOn: string;
  over: boolean;
  version: number;
  mayClose: boolean;
  institutions: AssessedInstitutionView[];
}

export interface InstitutionAssessmentInFull extends InstitutionAssessmentView {
  indicators: IndicatorView[];
  /** By indicator, where the organisation wants its institutions to be. */
  targets: (number | null)[];
}

/** $1 the organisation, $2 the roots of the reader's reach, $3 those that she holds as coordinator, $4 the assessment, or null for all. */
const text = (more: string) => `
  with reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root),
  coordinated as materialized (select distinct institutions_below(root) as id from unnest($3::uuid[]) as root)
  select a.id as "assessmentId", a.name, a.opens_on::text as "opensOn", ${lastDay('a')} as "closesOn", ${isOver('a')} as over, a.version${more},
    not ${isOver('a')} and not exists (
      select 1 from assessed_institution i where i.organisation_id = $1 and i.assessment_id = a.id and i.institution_id not in (select id from coordinated)) as "mayClose",
    (select jsonb_agg(jsonb_build_object('institutionId', place.id, 'institutionName', place.name, 'state', ${stateOf('a', 'i')}, 'earlier', ${earlierOf('a', 'place.id')},
        'respondents', (select count(*) from ${respondents} where r.organisation_id = $1 and r.assessment_id = a.id and r.institution_id = place.id),
        'submitted', (select count(r.submitted_at) from respondent r where r.organisation_id = $1 and r.assessment_id = a.id and r.institution_id = place.id),
        'settled', (select jsonb_agg(s.ordinal order by m.position) from maturity_indicator m left join settled_maturity s
          on s.organisation_id = $1 and s.assessment_id = a.id and s.institution_id = place.id and s.indicator_id = m.id where m.model_id = a.model_id))
        order by place.name, place.id)
     from assessed_institution i join institution place on place.organisation_id = $1 and place.id = i.institution_id
     where i.organisation_id = $1 and i.assessment_id = a.id and place.id in (select id from reach)) as institutions
  from institution_assessment a
  where a.organisation_id = $1 and ($4::uuid is null or a.id = $4) and exists (
    select 1 from assessed_institution i where i.organisation_id = $1 and i.assessment_id = a.id and i.institution_id in (select id from reach))
  order by a.opens_on desc, a.created_at desc, a.id limit 100`;

/** Assessments of institutions within the reader's reach: who has answered, and what was settled. */
@Injectable()
export class InstitutionAssessmentQueries {
  constructor(private readonly reads: Reads) {}

  /** Newest first. */
  all(actor: Actor): Promise<InstitutionAssessmentView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'assessment.institutions',
      text: text(''),
      values: [...this.who(actor), null],
    });
  }

  /** Null where there is none within reach. */
  async byId(actor: Actor, input: unknown): Promise<InstitutionAssessmentInFull | null> {
    const { assessmentId, locale } = parse(AssessmentInput, input);
    const found = await this.reads.one<
      InstitutionAssessmentView & { indicators: IndicatorRow[]; targets: (number | null)[] }
    >(scopeOf(actor), {
      name: 'assessment.institutions-one',
      text: text(`, ${indicatorsOf('a.model_id')} as indicators, (
          select jsonb_agg(t.ordinal order by m.position) from maturity_indicator m left join maturity_target t
            on t.organisation_id = $1 and t.model_id = m.model_id and t.indicator_id = m.id where m.model_id = a.model_id) as targets`),
      values: [...this.who(actor), assessmentId],
    });
    return found && { ...found, indicators: found.indicators.map((row) => indicatorIn(row, locale)) };
  }

  private who(actor: Actor): unknown[] {
    return [actor.organisationId, deskRoots(actor), rootsOf(actor, 'coordinator')];
  }
}
