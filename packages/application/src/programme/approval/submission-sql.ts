import { amountOf, leftOf, missingFor, writeAmount } from '@baobab/domain/budget';
import type { ApproverRole, Held, SubmissionState } from '@baobab/domain/programme';
import { nextSubmission } from '@baobab/domain/programme';
import { decidingRoots, reaches } from '../../organisation';

interface Decided {
  step: number;
  decision: string;
  reason: string | null;
  decidedBy: string;
  /** The manager whose deputy decided it; null: it was decided in the own name. */
  steadOf: string | null;
  decidedAt: string;
}

/** What approving it commits, and what the line has. */
interface SubmissionPaid {
  code: string;
  name: string;
  currency: string;
  amount: string;
  planned: string;
  committed: string;
  spent: string;
  /** The reader reads the line itself. */
  read: boolean;
}

export interface SubmissionRead {
  id: string;
  state: SubmissionState;
  steps: ApproverRole[];
  step: number;
  endedAt: string | null;
  decisions: Decided[];
  submittedBy: string;
  deciders: string[];
  paid: SubmissionPaid | null;
}

/** An SQL value: who decided steps of a submission, and in whose stead. @param s its name in the statement. */
export const decidersOf = (s: string): string => `
  array(select unnest(array_remove(array[d.decided_by, d.stead_of], null)) from submission_decision d
    where d.organisation_id = ${s}.organisation_id and d.submission_id = ${s}.id)`;

interface Parameters {
  /** Where the actor is a manager, and where she coordinates. */
  manager: string;
  coordinator: string;
  actor: string;
}

/** An SQL value: roles of approvers over an institution that somebody holds or acts for (`Held`), her own first. $1 the organisation. */
export const heldOver = (institution: string, { manager, coordinator, actor }: Parameters): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'steadOf', stead_of) order by stead_of nulls first, role), '[]') from (
     select distinct 'manager' as role, manager_id as stead_of from ${decidingRoots(manager, actor)} as deciding
     where ${institution} in (select institutions_below(deciding.root))
     union all select 'coordinator', null where ${reaches(institution, coordinator)}) as held)`;

/**
 * The submission of a version, as `SubmissionRead`; null where it was published without.
 * @param version its name in the statement. @param desk where the reader works at the desk.
 */
export const submissionOf = (version: string, desk: string): string => `
  (select jsonb_build_object('id', s.id, 'state', s.state, 'steps', s.steps, 'step', s.step, 'endedAt', s.ended_at,
     'submittedBy', s.submitted_by, 'deciders', ${decidersOf('s')}, 'decisions', (
       select coalesce(jsonb_agg(jsonb_build_object('step', d.step, 'decision', replace(d.decision, '-', '_'), 'reason', d.reason,
         'decidedBy', decider.name, 'steadOf', manager.name, 'decidedAt', d.decided_at) order by d.step), '[]')
       from submission_decision d join person decider on decider.organisation_id = d.organisation_id and decider.id = d.decided_by
         left join person manager on manager.organisation_id = d.organisation_id and manager.id = d.stead_of
       where d.organisation_id = s.organisation_id and d.submission_id = s.id),
     'paid', (
       select jsonb_build_object('code', l.code, 'name', l.name, 'currency', l.currency, 'amount', s.amount::text, 'planned', l.planned::text,
         'committed', l.committed::text, 'spent', l.spent::text,
         'read', ${reaches('l.institution_id', desk)})
       from budget_line l where l.organisation_id = s.organisation_id and l.id = s.budget_line_id))
   from programme_submission s where s.organisation_id = ${version}.organisation_id and s.programme_id = ${version}.programme_id
     and s.version_number = ${version}.number)`;

/** @param holds roles of the reader over the programme's institution. */
export const submissionView = (
  { submittedBy, deciders, paid, ...submission }: SubmissionRead,
  by: string,
  holds: readonly Held[],
) => {
  const next = (event: 'approve' | 'withdraw') =>
    nextSubmission({ ...submission, submittedBy, deciders }, { event, seen: submission.step, by, holds });
  const approving = next('approve');
  const mayDecide = 'state' in approving;
  return {
    ...submission,
    state: submission.state.replaceAll('-', '_'),
    mayDecide,
    decidedEarlier:
      'refusal' in approving && ['submission-decided', 'submission-stead'].includes(approving.refusal.code),
    mayWithdraw: 'state' in next('withdraw'),
    paid: paid && paidView(paid, submission.state === 'pending' && (mayDecide || paid.read)),
  };
};

/**
 * What is left is told while it is to be decided, to who decides now or reads the line anyhow: what others plan and spend is not everybody's to read, and
 * afterwards it says nothing of the submission.
 */
const paidView = ({ code, name, currency, amount, ...line }: SubmissionPaid, tellsLeft: boolean) => {
  const has = { planned: amountOf(line.planned), committed: amountOf(line.committed), spent: amountOf(line.spent) };
  const missing = missingFor(has, amountOf(amount));
  return {
    ...{ code, name, currency, amount },
    left: tellsLeft ? writeAmount(leftOf(has)) : null,
    missing: tellsLeft && missing > 0 ? writeAmount(missing) : null,
  };
};
