import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import type { CompetencyView } from '../framework';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { competencyText } from '../needs';
import { parse } from '../problem';
import { RatingSheetInput } from './asked-round.input';
import { stillOpen } from './still-open.queries';
import { questionsText } from './test/questions-sql';

export interface MyAssessmentView {
  roundId: string;
  source: string;
  name: string;
  personId: string;
  personName: string;
  closesOn: string;
  disclosure: string;
  answered: number;
  questions: number;
  /** Of a test: `questions` is how many there are at most. */
  adaptive: boolean;
  submittedAt: Date | null;
  open: boolean;
}

export interface QuestionView {
  competency: CompetencyView;
  choices: { ordinal: number; level: TextInLanguage; descriptor: TextInLanguage | null }[];
  ordinal: number | null;
}

export interface RatingSheetView {
  summary: MyAssessmentView;
  questions: QuestionView[];
}

interface QuestionRow {
  id: string;
  code: string;
  sourceLabel: string | null;
  texts: Texts;
  descriptors: { id: string; ordinal: number; strand: string | null; texts: Texts }[];
  choices: { ordinal: number; level: Texts; descriptor: Texts | null }[];
  ordinal: number | null;
}

/** $1 the organisation, $2 who answers, $3 the round or null for all that have opened, $4 whom it is about or null for everybody. */
const summaryText = `
  with ${competencyText}
  select r.id as "roundId", r.source, r.name, p.person_id as "personId", about.name as "personName", r.closes_on::text as "closesOn", replace(r.disclosure, '-', '_') as disclosure,
    case r.source when 'test' then (select count(*)::int from test_answer a where a.organisation_id = $1 and a.round_id = r.id and a.person_id = p.person_id)
      else (select count(*)::int from rating s where s.organisation_id = $1 and s.round_id = r.id and s.person_id = p.person_id
        and s.competency_id in (select id from asked_competency)) end as answered,
    case r.source when 'test' then (${questionsText('r.id')})
      else (select count(*)::int from asked_competency) end as questions, r.calibration_id is not null as adaptive, p.submitted_at as "submittedAt", ${stillOpen('r')} as open
  from round_participant p join assessment_round r on r.organisation_id = p.organisation_id and r.id = p.round_id
    join person about on about.organisation_id = p.organisation_id and about.id = p.person_id
  where p.organisation_id = $1 and p.rater_id = $2 and (p.submitted_at is not null or about.left_on is null or about.left_on > current_date) and ($4::uuid is null or p.person_id = $4) and r.opens_on <= (select app_today()) and ($3::uuid is null or r.id = $3)
  order by ${stillOpen('r')} desc, p.submitted_at is not null, r.closes_on, r.id, about.name, about.id`;

/** $1 the organisation, $2 whom it is about, $3 the round. A descriptor with a strand is a tag beside the levels, and no choice. */
const questionText = `
  with ${competencyText}
  select a.id, a.code, c.source_label as "sourceLabel", a.texts, s.ordinal::int,
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'ordinal', d.ordinal, 'strand', d.strand, 'texts', d.texts) order by d.ordinal, d.strand nulls first, d.id), '[]')
     from descriptor d where d.framework_id = c.framework_id and d.competency_id = c.id) as descriptors,
    (select jsonb_agg(jsonb_build_object('ordinal', level.ordinal, 'level', level.texts, 'descriptor', described.texts) order by level.ordinal)
     from level left join lateral (
       select d.texts from descriptor d where d.framework_id = c.framework_id and d.ordinal = level.ordinal and d.strand is null
         and (d.competency_id = c.id or d.competency_domain_id = c.competency_domain_id)
       order by d.competency_id is null, d.id limit 1) described on true
     where level.framework_id = c.framework_id) as choices
  from asked_competency a join competency c on c.framework_id = ${frameworkInUse} and c.id = a.id
    left join rating s on s.organisation_id = $1 and s.round_id = $3 and s.person_id = $2 and s.competency_id = a.id
  order by a.position`;

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
    const rows = await this.reads.all<QuestionRow>(scopeOf(actor), {
      name: 'assessment.rating-questions',
      text: questionText,
      values: [actor.organisationId, summary.personId, roundId],
    });
    return { summary, questions: rows.map((row) => question(row, locale)) };
  }

  private summaries(actor: Actor, roundId: string | null, personId: string | null): Promise<MyAssessmentView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'assessment.mine',
      text: summaryText,
      values: [actor.organisationId, actor.personId, roundId, personId],
    });
  }
}

const question = ({ texts, descriptors, choices, ordinal, ...row }: QuestionRow, locale: string): QuestionView => ({
  competency: {
    ...row,
    text: textIn(texts, locale),
    descriptors: descriptors.map(({ texts: said, ...descriptor }) => ({
      ...descriptor,
      sourceLabel: null,
      text: textIn(said, locale),
    })),
  },
  choices: choices.map(({ level, descriptor, ...choice }) => ({
    ...choice,
    level: textIn(level, locale),
    descriptor: descriptor && textIn(descriptor, locale),
  })),
  ordinal,
});
