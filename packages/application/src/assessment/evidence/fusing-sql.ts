import type { Fusing } from '@baobab/domain/assessment';
import { leastError } from '@baobab/domain/assessment';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import { competencyText } from '../../needs';

/**
 * What counts of the rounds that a round puts together, as `evidence`: of each source the newest, for each person of the institution
 * and below it and each competency of the framework in use. $1 the organisation, $2 the round that puts together, $3 the institution.
 */
const evidenceText = `
  ${competencyText},
  evidence as materialized (
    select distinct on (l.person_id, l.competency_id, r.source) l.person_id, l.competency_id, r.source, l.assessed_on,
      coalesce(l.estimate, l.level)::float as found, l.standard_error::float as error
    from fused_round f
      join assessment_round r on r.organisation_id = f.organisation_id and r.id = f.evidence_round_id
      join assessed_level l on l.organisation_id = f.organisation_id and l.round_id = r.id
      join person p on p.organisation_id = l.organisation_id and p.id = l.person_id
    where f.organisation_id = $1 and f.round_id = $2 and p.institution_id in (select institutions_below($3))
      and (p.left_on is null or p.left_on > current_date) and l.competency_id in (select id from asked_competency)
    order by l.person_id, l.competency_id, r.source, r.held_on desc, r.created_at desc, r.id)`;

/**
 * Each person's mean difference between what she said of herself and what a test found, where she has both. Of a source a competency has one
 * row, so `max` is that row; joined to itself instead, the evidence of a government, whose size the planner can't know, would be gone through
 * once for each of its rows.
 */
export const differencesText = `
  with ${evidenceText},
  pair as (
    select person_id, max(found) filter (where source = 'self') - max(found) filter (where source = 'test') as difference
    from evidence where source in ('self', 'test') group by person_id, competency_id)
  select avg(difference) as difference from pair where difference is not null group by person_id`;

/**
 * Writes the fused levels, as `fuseEvidence` in the domain defines them: a test holds the two equal. $4 the day as of which evidence is
 * weighed, $5 the half-life in days, $6 to $9 the errors of import, self, supervisor and test, $10 and $11 mean and error of the bias that
 * self-assessments are corrected by.
 */
export const fuseText = `
  with ${evidenceText},
  weighed as (
    select person_id, competency_id, found - case source when 'self' then $10::float else 0 end as estimate,
      1 / ((greatest(${leastError}, coalesce(error, case source when 'import' then $6::float when 'self' then $7 when 'supervisor' then $8 else $9 end)) ^ 2
          + case source when 'self' then $11::float ^ 2 else 0 end) * 2 ^ (greatest(0, $4::date - assessed_on)::float / $5)) as precision
    from evidence),
  meant as (
    select person_id, competency_id, estimate, precision, count(*) over each as sources, sum(precision) over each as sum,
      sum(precision * estimate) over each / sum(precision) over each as mean
    from weighed window each as (partition by person_id, competency_id)),
  fused as (
    select person_id, competency_id, mean,
      sqrt(greatest(1, sum(precision * (estimate - mean) ^ 2) / greatest(1, sources - 1)) / sum) as error
    from meant group by person_id, competency_id, mean, sources, sum),
  highest as (select max(ordinal) as ordinal from level where framework_id = ${frameworkInUse})
  insert into assessed_level (organisation_id, round_id, person_id, competency_id, source, level, estimate, standard_error, assessed_on)
  select $1, $2, person_id, competency_id, 'fused', least(highest.ordinal, greatest(0, floor(mean + 0.5))), mean, error, $4::date
  from fused, highest`;

export const fuseValues = (fusing: Fusing): number[] => {
  const { errors, halfLifeDays, correctBias, bias } = fusing;
  const corrected = correctBias ? bias : null;
  return [
    halfLifeDays,
    errors.import,
    errors.self,
    errors.supervisor,
    errors.test,
    corrected?.mean ?? 0,
    corrected?.standardError ?? 0,
  ];
};
