import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';

export interface IndicatorView {
  indicatorId: string;
  code: string;
  dimension: TextInLanguage;
  text: TextInLanguage;
  /** By level, from the lowest. */
  choices: { ordinal: number; level: TextInLanguage; descriptor: TextInLanguage | null }[];
}

export interface IndicatorRow {
  id: string;
  code: string;
  texts: Texts;
  dimension: Texts;
  choices: { ordinal: number; level: Texts; descriptor: Texts | null }[];
}

/** SQL: the indicators of a model as json, in their order. @param model an expression for its id. */
export const indicatorsOf = (model: string): string => `
  (select jsonb_agg(jsonb_build_object('id', i.id, 'code', i.code, 'texts', i.texts, 'dimension', d.texts, 'choices', (
      select jsonb_agg(jsonb_build_object('ordinal', l.ordinal, 'level', l.texts, 'descriptor', s.texts) order by l.ordinal)
      from maturity_level l left join maturity_descriptor s on s.model_id = l.model_id and s.indicator_id = i.id and s.ordinal = l.ordinal
      where l.model_id = i.model_id)) order by i.position)
   from maturity_indicator i join maturity_dimension d on d.model_id = i.model_id and d.id = i.dimension_id where i.model_id = ${model})`;

export const indicatorIn = (row: IndicatorRow, locale: string): IndicatorView => ({
  indicatorId: row.id,
  code: row.code,
  dimension: textIn(row.dimension, locale),
  text: textIn(row.texts, locale),
  choices: row.choices.map(({ ordinal, level, descriptor }) => ({
    ordinal,
    level: textIn(level, locale),
    descriptor: descriptor && textIn(descriptor, locale),
  })),
});
