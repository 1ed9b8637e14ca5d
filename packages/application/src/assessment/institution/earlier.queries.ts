import { lastDay } from '../last-day.queries';

/** An earlier assessment of the same institution by the same model, whose levels are final. */
export interface EarlierView {
  assessmentId: string;
  name: string;
  closesOn: string;
  /** By indicator, in the model's order; null where none was settled. */
  settled: (number | null)[];
}

/** SQL: the newest of these as json, or null. $1 is the organisation. @param assessment a row of institution_assessment, by its name there. */
export const earlierOf = (assessment: string, institution: string): string => `
  (select jsonb_build_object('assessmentId', b.id, 'name', b.name, 'closesOn', ${lastDay('b')}, 'settled', (
      select jsonb_agg(s.ordinal order by m.position) from maturity_indicator m left join settled_maturity s
        on s.organisation_id = $1 and s.assessment_id = b.id and s.institution_id = ${institution} and s.indicator_id = m.id
      where m.model_id = b.model_id))
   from assessed_institution j join institution_assessment b on b.organisation_id = $1 and b.id = j.assessment_id
   where j.organisation_id = $1 and j.institution_id = ${institution} and j.moderated_at is not null and b.model_id = ${assessment}.model_id
     and (b.opens_on, b.created_at, b.id) < (${assessment}.opens_on, ${assessment}.created_at, ${assessment}.id)
   order by b.opens_on desc, b.created_at desc, b.id desc limit 1)`;
