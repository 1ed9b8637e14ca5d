import type { Condition, Verdict } from '@baobab/domain/cohort';
import { isConcerned, judgeCompletion } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { sql } from '../../database';
import { InputProblem } from '../../problem';
import type { CohortRow } from '../find-cohort';
import type { ConditionAsked } from './completion.input';
import type { FactsRow, RulesRow } from './completion-sql';
import { factsOf, orStandard, rulesOf } from './completion-sql';

export interface Concerned {
  personId: string;
  name: string;
  cohortName: string;
  before: Verdict;
  after: Verdict;
}

const problem = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

const notAsked = (path: string, { name, asks }: { name: string; asks: boolean }) =>
  asks
    ? problem(path, 'round-not-opened', `Nobody is asked in ${name} yet. Open that round first, or choose another one.`)
    : problem(
        path,
        'round-not-asked',
        `Nobody answers in ${name}: its levels came from elsewhere. Choose a round that people are asked in.`,
      );

/** What is asked for, as the domain has it, with the names of its rounds. @throws InputProblem */
export const conditionsOf = async (
  { organisationId }: Actor,
  asked: readonly ConditionAsked[],
): Promise<Condition[]> => {
  const rounds = await sql<{ id: string; name: string; asks: boolean; asked: boolean }>(
    `select id, name, source in ('self', 'supervisor', 'test') as asks,
       exists (select 1 from round_participant p where p.organisation_id = $1 and p.round_id = r.id) as asked
     from assessment_round r where organisation_id = $1 and id = any($2::uuid[])`,
    [organisationId, asked.flatMap(({ roundId }) => roundId ?? [])],
  );
  return asked.map(({ id, kind, leastShare, roundId, title }, at) => {
    const round = rounds.find((each) => each.id === roundId);
    if (roundId !== null && !round)
      throw problem(`conditions.${at}.roundId`, 'unknown', 'There is no such round. Choose one from the list.');
    if (round && !round.asked) throw notAsked(`conditions.${at}.roundId`, round);
    return { id: id ?? `new-${at}`, kind, leastShare, roundId, title: round?.name ?? title };
  });
};

/**
 * Whom other rules concern: people with a seat in a cohort that they would hold for, which has begun and is not completed.
 * @param then what would hold; empty: what is inherited.
 */
export const concernedBy = async (
  { organisationId }: Actor,
  { id, programmeId }: CohortRow,
  forProgramme: boolean,
  then: readonly Condition[],
): Promise<Concerned[]> => {
  const people = await sql<{
    name: string;
    cohortName: string;
    facts: FactsRow;
    now: RulesRow | null;
    ofProgramme: RulesRow | null;
  }>(
    `select p.name, c.name as "cohortName", ${factsOf('e')} as facts, ${rulesOf('c')} as now, ${rulesOf('inherits')} as "ofProgramme"
     from cohort c join enrolment e on e.organisation_id = c.organisation_id and e.cohort_id = c.id and e.state = 'enrolled'
       join person p on p.organisation_id = e.organisation_id and p.id = e.person_id
       cross join lateral (select c.organisation_id, c.programme_id, null::uuid as id) as inherits
     where c.organisation_id = $1 and c.programme_id = $2 and c.state <> 'completed' and ($3 or c.id = $4)
       and exists (select 1 from session s where s.organisation_id = $1 and s.cohort_id = c.id and s.cancelled_at is null and s.starts_at <= now())
     order by c.name, p.name, p.id`,
    [organisationId, programmeId, forProgramme, id],
  );
  return people.flatMap(({ name, cohortName, facts, now, ofProgramme }) => {
    const before = orStandard(now);
    // What is said of the programme does not hold for a cohort with rules of its own.
    if (forProgramme && before.source === 'cohort') return [];
    const inherited = orStandard(forProgramme ? null : ofProgramme).conditions;
    const verdicts = {
      before: judgeCompletion(before.conditions, facts),
      after: judgeCompletion(then.length > 0 ? then : inherited, facts),
    };
    if (!isConcerned(verdicts.before, verdicts.after)) return [];
    return [{ personId: facts.personId, name, cohortName, ...verdicts }];
  });
};
