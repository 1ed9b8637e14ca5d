import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';
import { lastDay } from '../last-day.queries';
import { isAnswering } from './answering.queries';
import { evidenceFilesOf, filesOf, type EvidenceFileRow, type EvidenceFileView } from './evidence-files.queries';
import { AssessedInstitutionInput } from './institution.input';
import type { IndicatorRow, IndicatorView } from './maturity-model';
import { indicatorIn, indicatorsOf } from './maturity-model';

export interface MyInstitutionView {
  assessmentId: string;
  name: string;
  institutionId: string;
  institutionName: string;
  closesOn: string;
  answered: number;
  questions: number;
  submittedAt: Date | null;
  open: boolean;
}

export interface MaturitySheetView {
  summary: MyInstitutionView;
  questions: {
    indicator: IndicatorView;
    answered: boolean;
    ordinal: number | null;
    comment: string | null;
    /** What she uploaded for it. */
    files: EvidenceFileView[];
  }[];
}

interface Answer {
  indicatorId: string;
  ordinal: number | null;
  comment: string | null;
}

/** $1 the organisation, $2 the person, $3 the assessment and $4 the institution, or null for all that have opened. */
const text = (more: string) => `
  select a.id as "assessmentId", a.name, place.id as "institutionId", place.name as "institutionName", ${lastDay('a')} as "closesOn",
    (select count(*)::int from maturity_rating m where m.organisation_id = $1 and m.assessment_id = a.id and m.institution_id = place.id and m.person_id = $2) as answered,
    (select count(*)::int from maturity_indicator i where i.model_id = a.model_id) as questions, r.submitted_at as "submittedAt", ${isAnswering('a')} as open${more}
  from respondent r join institution_assessment a on a.organisation_id = r.organisation_id and a.id = r.assessment_id
    join institution place on place.organisation_id = $1 and place.id = r.institution_id
  where r.organisation_id = $1 and r.person_id = $2 and a.opens_on <= (select app_today())
    and ($3::uuid is null or a.id = $3) and ($4::uuid is null or place.id = $4)
  order by a.closes_on desc, a.id, place.name limit 100`;

/** What the actor is asked about institutions, and what she answered. */
@Injectable()
export class MyMaturityQueries {
  constructor(private readonly reads: Reads) {}

  mine(actor: Actor): Promise<MyInstitutionView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'assessment.my-institutions',
      text: text(''),
      values: [actor.organisationId, actor.personId, null, null],
    });
  }

  /** Null where she is not asked, or not yet. */
  async sheet(actor: Actor, input: unknown): Promise<MaturitySheetView | null> {
    const { assessmentId, institutionId, locale } = parse(AssessedInstitutionInput, input);
    const found = await this.reads.one<
      MyInstitutionView & { indicators: IndicatorRow[]; answers: Answer[]; files: EvidenceFileRow[] }
    >(scopeOf(actor), {
      name: 'assessment.maturity-sheet',
      text: text(`, ${indicatorsOf('a.model_id')} as indicators,
        (select coalesce(jsonb_agg(jsonb_build_object('indicatorId', m.indicator_id, 'ordinal', m.ordinal, 'comment', m.comment)), '[]') from maturity_rating m
         where m.organisation_id = $1 and m.assessment_id = a.id and m.institution_id = place.id and m.person_id = $2) as answers,
        ${evidenceFilesOf('a.id', 'place.id', '$2', 'f.person_id = $2')} as files`),
      values: [actor.organisationId, actor.personId, assessmentId, institutionId],
    });
    if (!found) return null;
    const { indicators, answers, files, ...summary } = found;
    return {
      summary,
      questions: indicators.map((row) => {
        const said = answers.find(({ indicatorId }) => indicatorId === row.id);
        const { ordinal = null, comment = null } = said ?? {};
        return {
          indicator: indicatorIn(row, locale),
          answered: said !== undefined,
          ordinal,
          comment,
          files: filesOf(files, row.id),
        };
      }),
    };
  }
}
