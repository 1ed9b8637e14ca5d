import { sql } from '../../database';
import type { CohortRow } from '../find-cohort';
import type { FactsRow, RulesRow } from './completion-sql';
import { factsOf, orStandard, rulesOf } from './completion-sql';

/** Inside a unit of work: the rules that hold for a cohort. */
export const readRules = async (organisationId: string, { id }: Pick<CohortRow, 'id'>): Promise<RulesRow> => {
  const [found] = await sql<{ rules: RulesRow | null }>(
    `select ${rulesOf('c')} as rules from cohort c where c.organisation_id = $1 and c.id = $2`,
    [organisationId, id],
  );
  return orStandard(found?.rules ?? null);
};

/** Of everybody who has a seat in a cohort. */
export const readFacts = async (organisationId: string, cohortId: string): Promise<FactsRow[]> => {
  const found = await sql<{ facts: FactsRow }>(
    `select ${factsOf('e')} as facts from enrolment e
     where e.organisation_id = $1 and e.cohort_id = $2 and e.state = 'enrolled' order by e.person_id`,
    [organisationId, cohortId],
  );
  return found.map(({ facts }) => facts);
};

/** Of people as they would stand in a cohort, whether they are in it or not; in one that is to be: null. */
export const readFactsOf = async (
  organisationId: string,
  cohortId: string | null,
  personIds: readonly string[],
): Promise<FactsRow[]> => {
  const found = await sql<{ facts: FactsRow }>(
    `select ${factsOf('e')} as facts from (
       select $1::uuid as organisation_id, $2::uuid as cohort_id, person_id from unnest($3::uuid[]) as person_id) as e`,
    [organisationId, cohortId, personIds],
  );
  return found.map(({ facts }) => facts);
};
