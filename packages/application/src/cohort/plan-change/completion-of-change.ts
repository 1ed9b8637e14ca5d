import type { EnrolmentState, PlaceChange } from '@baobab/domain/cohort';
import { judgeCompletion, timeAttended } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { sql } from '../../database';
import type { FactsRow, RulesRow } from '../completion/completion-sql';
import { factsOf, orStandard, rulesOf } from '../completion/completion-sql';
import type { CohortRow } from '../find-cohort';
import type { PlaceRow } from './facts';
import { newCohort } from './facts';

/** What a change does to who completes, as the record stands. */
export interface CompletionOfChange {
  /** People with a seat who meet all conditions of their cohort. */
  before: number;
  after: number;
  /** People who attended something of a cohort that they leave: where they go it does not count. */
  attended: number;
}

interface Places {
  cohort: CohortRow;
  into: CohortRow | null;
  people: readonly PlaceRow[];
  changes: readonly PlaceChange[];
}

/** Inside a unit of work. Null where nobody's place changes. */
export const completionOfChange = async (
  actor: Actor,
  { cohort, into, people, changes }: Places,
): Promise<CompletionOfChange | null> => {
  if (changes.length === 0) return null;
  const becomes = new Map(changes.map((change) => [change.personId, change]));
  const then = people.map(({ personId, cohortId, state }): Place => {
    const change = becomes.get(personId);
    return change ? { personId, cohortId: change.toCohortId, state: change.after } : { personId, cohortId, state };
  });
  const other = into?.id ?? newCohort;
  const standing = async (id: string, places: readonly Place[]) =>
    standingOf(actor, { id: id === newCohort ? null : id, programmeId: cohort.programmeId }, seatedIn(id, places));
  const own = await standing(cohort.id, people);
  const stays = new Set(seatedIn(cohort.id, then));
  return {
    before: completing(own) + completing(await standing(other, people)),
    after: completing(await standing(cohort.id, then)) + completing(await standing(other, then)),
    attended: own.filter(({ personId, attended }) => attended && !stays.has(personId)).length,
  };
};

interface Place {
  personId: string;
  cohortId: string | null;
  state: EnrolmentState;
}

const seatedIn = (id: string, places: readonly Place[]): string[] =>
  places.filter(({ cohortId, state }) => cohortId === id && state === 'enrolled').map(({ personId }) => personId);

interface Standing {
  personId: string;
  completes: boolean;
  attended: boolean;
}

const completing = (people: readonly Standing[]): number => people.filter(({ completes }) => completes).length;

/** How people would stand in a cohort by what is recorded of them there. @param cohort without an id: one that is to be, like others of the programme. */
const standingOf = async (
  { organisationId }: Actor,
  { id, programmeId }: { id: string | null; programmeId: string },
  personIds: readonly string[],
): Promise<Standing[]> => {
  const found = await sql<{ facts: FactsRow; rules: RulesRow | null }>(
    `select ${factsOf('e')} as facts, ${rulesOf('c')} as rules
     from (select $1::uuid as organisation_id, $2::uuid as id, $3::uuid as programme_id) as c
       cross join lateral (select c.organisation_id, c.id as cohort_id, unnest($4::uuid[]) as person_id) as e`,
    [organisationId, id, programmeId, personIds],
  );
  return found.map(({ facts, rules }) => ({
    personId: facts.personId,
    completes: judgeCompletion(orStandard(rules).conditions, facts).completes,
    attended: timeAttended(facts.sessions).attended > 0,
  }));
};
