import { formCode } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { competencyText } from '../needs';
import { parse } from '../problem';
import { RatingSheetInput } from './asked-round.input';
import type { QuestionView } from './rating-questions';
import { readQuestions } from './rating-questions';
import { lastDay } from './last-day.queries';
import { stillOpen } from './still-open.queries';
import { questionsText } from './test/questions-sql';

export interface MyAssessmentView {
  roundId: string;
  source: string;
  name: string;
  personId: string;
  personName: string;
  formCode: string;
  closesOn: string;
  disclosure: string;
  answered: number;
  questions: number;
  /** Of a test: `questions` is how many there are at most. */
  adaptive: boolean;
  submittedAt: Date | null;
  /** Null where she answered on a screen, or not yet. */
  keyedBy: string | null;
  open: boolean;
}

export interface RatingSheetView {
  summary: MyAssessmentView;
  questions: QuestionView[];
}

/** $1 the organisation, $2 who answers, $3 the round or null for all that have opened, $4 whom it is about or null for everybody. */
const summaryText = `
  with ${competencyText}
  select r.id as "roundId", r.source, r.name, p.person_id as "personId", about.name as "personName", p.form_number as "formNumber", ${lastDay('r')} as "closesOn", replace(r.disclosure, '-', '_') as disclosure,
    case r.source when 'test' then (select count(*)::int from test_answer a where a.organisation_id = $1 and a.round_id = r.id and a.person_id = p.person_id)
      else (select count(*)::int from rating s where s.organisation_id = $1 and s.round_id = r.id and s.person_id = p.person_id
        and s.competency_id in (select id from asked_competency)) end as answered,
    case r.source when 'test' then (${questionsText('r.id')})
      else (select count(*)::int from asked_competency) end as questions, r.calibration_id is not null as adaptive, p.submitted_at as "submittedAt",
    (select name from person keyed where keyed.organisation_id = $1 and keyed.id = p.keyed_by) as "keyedBy", ${stillOpen('r')} as open
  from round_participant p join assessment_round r on r.organisation_id = p.organisation_id and r.id = p.round_id
    join person about on about.organisation_id = p.organisation_id and about.id = p.person_id
  where p.organisation_id = $1 and p.rater_id = $2 and (p.submitted_at is not null or about.left_on is null or about.left_on > current_date) and ($4::uuid is null or p.person_id = $4) and r.opens_on <= (select app_today()) and ($3::uuid is null or r.id = $3)
  order by ${stillOpen('r')} desc, p.submitted_at is not null, r.closes_on, r.id, about.name, about.id`;

/** What the actor is asked, and what she answered: row-level security shows her no other answers. */
@Injectable()
export class MyAssessmentQueries {
  constructor(private readonly reads: Reads) {}

  /** Those that have opened, open ones first. */
  mine(actor: Actor): Promise<MyAssessmentView[]> {
    return this.summaries(actor, null, null);
  }

  /** Null where she is not asked, or not yet. */
  async byRound(actor: Actor, input: unknown): Promise<RatingSheetView | null> {
    const { roundId, personId, locale } = parse(RatingSheetInput, input);
    const [summary] = await this.summaries(actor, roundId, personId ?? actor.personId);
    if (!summary || summary.source === 'test') return null;
    return {
      summary,
      questions: await readQuestions(this.reads, actor, { roundId, personId: summary.personId, locale }),
    };
  }

  private async summaries(actor: Actor, roundId: string | null, personId: string | null): Promise<MyAssessmentView[]> {
    const rows = await this.reads.all<Omit<MyAssessmentView, 'formCode'> & { formNumber: number }>(scopeOf(actor), {
      name: 'assessment.mine',
      text: summaryText,
      values: [actor.organisationId, actor.personId, roundId, personId],
    });
    return rows.map(({ formNumber, ...summary }) => ({ ...summary, formCode: formCode(formNumber) }));
  }
}
