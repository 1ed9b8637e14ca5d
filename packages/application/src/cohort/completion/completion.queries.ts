import type { Condition, Verdict } from '@baobab/domain/cohort';
import { judgeCompletion } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rolesOf, scopeOf } from '../../access';
import { Reads, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { CohortQueries } from '../cohort.queries';
import { findCohort } from '../find-cohort';
import { CompletionInput, CompletionRulesInput } from './completion.input';
import type { FactsRow, RulesRow, RulesSource, Settled } from './completion-sql';
import { factsOf, orStandard, rulesOf } from './completion-sql';
import type { Concerned } from './concerned';
import { concernedBy, conditionsOf } from './concerned';

export interface PersonCompletion extends Settled {
  personId: string;
  name: string;
  works: Work[];
}

interface Work {
  conditionId: string;
  [told: string]: unknown;
}

interface Enrolled {
  personId: string;
  name: string;
  facts: FactsRow;
  settled: Settled | null;
  works: Work[];
}

export interface CompletionView {
  source: RulesSource;
  conditions: Condition[];
  /** What holds where the cohort has no rules of its own. */
  programmeConditions: Condition[];
  cohortVersion: number;
  programmeVersion: number;
  /** Null where the reader may not see persons. */
  people: PersonCompletion[] | null;
}

interface RulesFound {
  rules: RulesRow | null;
  ofProgramme: RulesRow | null;
  cohortVersion: number;
  programmeVersion: number;
}

/** $1 the organisation, $2 the cohort. */
const rulesText = `
  select ${rulesOf('c')} as rules, ${rulesOf('inherits')} as "ofProgramme",
    coalesce((select version from completion_rules r where r.organisation_id = $1 and r.cohort_id = c.id), 0) as "cohortVersion",
    coalesce((select version from completion_rules r where r.organisation_id = $1 and r.programme_id = c.programme_id and r.cohort_id is null), 0) as "programmeVersion"
  from cohort c cross join lateral (select c.organisation_id, c.programme_id, null::uuid as id) as inherits
  where c.organisation_id = $1 and c.id = $2`;

/** $3 one person, or null for everybody who has, or had, a seat. */
const peopleText = `
  select p.id as "personId", p.name, ${factsOf('e')} as facts, e.completion as settled,
    (select coalesce(jsonb_agg(jsonb_build_object('conditionId', w.condition_id, 'title', k.title, 'text', w.text, 'link', w.link, 'state', replace(w.state, '-', '_'),
       'handedInAt', w.handed_in_at, 'reason', w.reason, 'decidedBy', decider.name, 'revision', w.revision) order by k.position), '[]')
     from learner_work w join completion_condition k on k.organisation_id = w.organisation_id and k.id = w.condition_id
       left join person decider on decider.organisation_id = w.organisation_id and decider.id = w.decided_by
     where w.organisation_id = $1 and w.cohort_id = $2 and w.person_id = e.person_id) as works
  from enrolment e join person p on p.organisation_id = e.organisation_id and p.id = e.person_id
  where e.organisation_id = $1 and e.cohort_id = $2 and ($3::uuid is null or e.person_id = $3)
    and e.state in ('enrolled', 'completed', 'not-completed', 'no-show') order by p.name, p.id`;

/** Works that count in a cohort that is not over, in which somebody leads a session. $1 the organisation, $2 who leads. */
const ledWorksText = `
  select w.cohort_id as "cohortId", c.name as "cohortName", w.condition_id as "conditionId", k.title, w.person_id as "personId", p.name,
    w.text, w.link, replace(w.state, '-', '_') as state, w.reason, decider.name as "decidedBy", w.handed_in_at as "handedInAt", w.revision
  from learner_work w join cohort c on c.organisation_id = w.organisation_id and c.id = w.cohort_id and c.state in ('open', 'closed')
    join enrolment e on e.organisation_id = w.organisation_id and e.cohort_id = w.cohort_id and e.person_id = w.person_id and e.state = 'enrolled'
    join completion_condition k on k.organisation_id = w.organisation_id and k.id = w.condition_id
    join person p on p.organisation_id = w.organisation_id and p.id = w.person_id
    left join person decider on decider.organisation_id = w.organisation_id and decider.id = w.decided_by
  where w.organisation_id = $1 and exists (
      select 1 from session s where s.organisation_id = $1 and s.cohort_id = c.id and s.trainer_id = $2 and s.cancelled_at is null)
    and exists (select 1 from jsonb_array_elements(${rulesOf('c')}->'conditions') as asked where asked->>'id' = w.condition_id::text)`;

/** As it was settled; while it was not, as the rules say now. Of what she handed in, what is asked for still. */
const completionOf = (
  conditions: readonly Condition[],
  { facts, settled, works, ...person }: Enrolled,
): PersonCompletion => {
  const { override, undone } = facts;
  const stands = settled ?? { ...judgeCompletion(conditions, facts), override, undone };
  const asked = new Set(stands.conditions.map(({ id }) => id));
  return { ...person, ...told(stands), works: works.filter(({ conditionId }) => asked.has(conditionId)) };
};

const contractWord = <V extends Verdict>({ conditions, ...verdict }: V) => ({
  ...verdict,
  total: conditions.length,
  conditions: conditions.map(({ work, ...each }) => ({ ...each, work: work && work.replace('-', '_') })),
});
const told = (settled: Settled): Settled => contractWord(settled) as unknown as Settled;

@Injectable()
export class CompletionQueries {
  constructor(
    private readonly reads: Reads,
    private readonly cohorts: CohortQueries,
    private readonly work: UnitOfWork,
  ) {}

  /** Null where there is no such cohort within the reader's reach. */
  async ofCohort(actor: Actor, input: unknown): Promise<CompletionView | null> {
    const { cohortId } = parse(CompletionInput, input);
    const cohort = await this.cohorts.byId(actor, { id: cohortId });
    if (!cohort) return null;
    const { source, conditions, ...rules } = await this.rules(actor, cohortId);
    const people = cohort.seesPersons ? await this.people(actor, cohortId, null) : null;
    return { source, conditions, ...rules, people: people && people.map((each) => completionOf(conditions, each)) };
  }

  /** How the actor stands to what completes a cohort in which she has a seat; null where she has none. */
  async mine(actor: Actor, input: unknown): Promise<PersonCompletion | null> {
    const { cohortId } = parse(CompletionInput, input);
    const [own] = await this.people(actor, cohortId, actor.personId);
    if (!own) return null;
    const { conditions } = await this.rules(actor, cohortId);
    return completionOf(conditions, own);
  }

  /** Handed in and not decided, in cohorts in which the actor leads a session; what waits longest first. */
  toDecide(actor: Actor): Promise<Record<string, unknown>[]> {
    return this.ledWorks(actor, {
      name: 'cohort.works-to-decide',
      text: `${ledWorksText} and w.state = 'handed-in' order by w.handed_in_at, w.person_id limit 100`,
    });
  }

  /** Of the same, what the actor decided on herself; the newest first. */
  decidedOn(actor: Actor): Promise<Record<string, unknown>[]> {
    return this.ledWorks(actor, {
      name: 'cohort.works-decided',
      text: `${ledWorksText} and w.decided_by = $2 order by w.decided_at desc, w.person_id limit 100`,
    });
  }

  /** Whom other rules would concern, in cohorts that have begun. Nothing is written. */
  preview(actor: Actor, input: unknown): Promise<{ people: Concerned[] }> {
    const { cohortId, forProgramme, conditions } = parse(CompletionRulesInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      const people = await concernedBy(actor, cohort, forProgramme, await conditionsOf(actor, conditions));
      return {
        people: people.map((each) => ({
          ...each,
          before: contractWord(each.before),
          after: contractWord(each.after),
        })) as unknown as Concerned[],
      };
    });
  }

  /** Who is no trainer any more reads nothing of what she led. */
  private async ledWorks(actor: Actor, query: { name: string; text: string }): Promise<Record<string, unknown>[]> {
    if (!rolesOf(actor).includes('trainer')) return [];
    return this.reads.all(scopeOf(actor), { ...query, values: [actor.organisationId, actor.personId] });
  }

  private async rules(actor: Actor, cohortId: string) {
    const found = await this.reads.one<RulesFound>(scopeOf(actor), {
      name: 'cohort.completion-rules',
      text: rulesText,
      values: [actor.organisationId, cohortId],
    });
    const { source, conditions } = orStandard(found?.rules ?? null);
    return {
      source,
      conditions,
      programmeConditions: orStandard(found?.ofProgramme ?? null).conditions,
      cohortVersion: found?.cohortVersion ?? 0,
      programmeVersion: found?.programmeVersion ?? 0,
    };
  }

  private people(actor: Actor, cohortId: string, personId: string | null): Promise<Enrolled[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.completion',
      text: peopleText,
      values: [actor.organisationId, cohortId, personId],
    });
  }
}
