import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import type { Reads } from '../database';
import type { CompetencyView } from '../framework';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { competencyText } from '../needs';

export interface QuestionView {
  competency: CompetencyView;
  choices: { ordinal: number; level: TextInLanguage; descriptor: TextInLanguage | null }[];
  ordinal: number | null;
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

/** What a round asks, and what the actor answered about a person: row-level security shows her no other answers. @param about null for the questions alone. */
export const readQuestions = async (
  reads: Reads,
  actor: Actor,
  about: { roundId: string; personId: string | null; locale: string },
): Promise<QuestionView[]> => {
  const rows = await reads.all<QuestionRow>(scopeOf(actor), {
    name: 'assessment.rating-questions',
    text: questionText,
    values: [actor.organisationId, about.personId, about.roundId],
  });
  return rows.map((row) => question(row, about.locale));
};

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
