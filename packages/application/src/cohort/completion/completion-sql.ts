import type { CompletionFacts, Condition, Verdict } from '@baobab/domain/cohort';
import { standardConditions } from '@baobab/domain/cohort';
import { metOf } from '../presence-sql';

export type RulesSource = 'cohort' | 'programme' | 'standard';

/** Where rules of a cohort come from, and what they are; of `standard` there is no version yet. */
export interface RulesRow {
  source: RulesSource;
  version: number;
  conditions: Condition[];
}

interface Override {
  completes: boolean;
  reason: string;
  /** A name. */
  decidedBy: string;
}

/** What was decided in place of the conditions last, and taken back. */
interface UndoneOverride {
  completes: boolean;
  reason: string;
  /** A name. */
  undoneBy: string;
}

export interface FactsRow extends CompletionFacts {
  personId: string;
  override: Override | null;
  undone: UndoneOverride | null;
}

/** What is kept with a person when her cohort is completed, and told before that. */
export interface Settled extends Verdict {
  override: Override | null;
  /** Left out of what was settled before taking back was kept. */
  undone?: UndoneOverride | null;
}

/** As `o`: what a coordinator decided of her, taken back or not. */
const overrideOf = (
  e: string,
): string => `(select * from completion_override decided where decided.organisation_id = ${e}.organisation_id
  and decided.cohort_id = ${e}.cohort_id and decided.person_id = ${e}.person_id) as o`;

/** An SQL value: a person's facts; of sessions, those that are over or already recorded. @param e name of her enrolment. */
export const factsOf = (e: string): string => `jsonb_build_object('personId', ${e}.person_id,
  'sessions', (select coalesce(jsonb_agg(${metOf('a', 's')}), '[]') from session s
    left join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.person_id = ${e}.person_id
    where s.organisation_id = ${e}.organisation_id and s.cohort_id = ${e}.cohort_id and (s.ends_at <= now() or a.state is not null)),
  'submitted', (select coalesce(jsonb_agg(p.round_id), '[]') from round_participant p
    where p.organisation_id = ${e}.organisation_id and p.person_id = ${e}.person_id and p.submitted_at is not null),
  'works', (select coalesce(jsonb_object_agg(w.condition_id, w.state), '{}') from learner_work w
    where w.organisation_id = ${e}.organisation_id and w.cohort_id = ${e}.cohort_id and w.person_id = ${e}.person_id),
  'override', (select jsonb_build_object('completes', o.completes, 'reason', o.reason, 'decidedBy', decider.name)
    from ${overrideOf(e)} join person decider on decider.organisation_id = o.organisation_id and decider.id = o.decided_by where o.undone_at is null),
  'undone', (select jsonb_build_object('completes', o.completes, 'reason', o.undo_reason, 'undoneBy', undoer.name)
    from ${overrideOf(e)} join person undoer on undoer.organisation_id = o.organisation_id and undoer.id = o.undone_by))`;

/** An SQL value: the rules that hold for a cohort, its own before the programme's; null where neither has conditions. @param c name of the cohort. */
export const rulesOf = (c: string): string => `(
  select jsonb_build_object('source', case when r.cohort_id is null then 'programme' else 'cohort' end, 'version', r.version,
    'conditions', jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'leastShare', k.least_share, 'roundId', k.round_id,
      'title', coalesce(k.title, round.name)) order by k.position))
  from completion_rules r join completion_condition k on k.organisation_id = r.organisation_id and k.rules_id = r.id and k.retired_at is null
    left join assessment_round round on round.organisation_id = k.organisation_id and round.id = k.round_id
  where r.organisation_id = ${c}.organisation_id and r.programme_id = ${c}.programme_id and (r.cohort_id = ${c}.id or r.cohort_id is null)
  group by r.id, r.cohort_id, r.version order by r.cohort_id is null limit 1)`;

export const orStandard = (rules: RulesRow | null): RulesRow =>
  rules ?? { source: 'standard', version: 0, conditions: [...standardConditions] };
