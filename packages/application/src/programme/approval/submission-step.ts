import type { Held, Submission, SubmissionAsked, SubmissionNext } from '@baobab/domain/programme';
import { nextSubmission } from '@baobab/domain/programme';
import type { Actor } from '../../access';
import { rootsOf } from '../../access';
import { sql } from '../../database';
import { InputProblem, NotFound, Problem, Refused } from '../../problem';
import { approversOf } from './approvers';
import { decidersOf, heldOver } from './submission-sql';

/** What was asked can't happen to a submission as it stands. */
class SubmissionRefused extends Problem {
  readonly kind = 'SubmissionRefused';
}

export interface SubmissionRow extends Submission {
  id: string;
  programmeId: string;
  versionNumber: number;
  /** Of the programme. */
  institutionId: string;
  /** What approving it commits, as the database writes it, and to which line; null: nothing. */
  budgetLineId: string | null;
  amount: string | null;
}

/** Inside a unit of work, of a locked programme. @throws InputProblem */
export const refuseWhilePending = async ({ organisationId }: Actor, programmeId: string): Promise<void> => {
  const pending = await sql(
    `select id from programme_submission where organisation_id = $1 and programme_id = $2 and state = 'pending'`,
    [organisationId, programmeId],
  );
  if (pending.length > 0)
    throw new InputProblem([
      {
        path: 'programmeId',
        code: 'submission-pending',
        message: 'A version of this programme waits for approval. Wait for the decision, or withdraw it first.',
      },
    ]);
};

/**
 * Inside a unit of work: locks the programme, lets something happen to the submission as its machine says, and writes it.
 * @returns the submission as it is then. @throws NotFound, Refused, SubmissionRefused
 */
export const stepSubmission = async (
  actor: Actor,
  submissionId: string,
  asked: Pick<SubmissionAsked, 'event' | 'seen'>,
  reason: string | null = null,
): Promise<SubmissionRow> => {
  const holds = await lockProgramme(actor, submissionId);
  // Read once the programme is locked: who waited for the lock sees what was decided meanwhile.
  const [before] = await sql<SubmissionRow>(
    `select s.id, s.programme_id as "programmeId", s.version_number as "versionNumber", s.submitted_by as "submittedBy", s.state, s.steps, s.step,
       p.institution_id as "institutionId", s.budget_line_id as "budgetLineId", s.amount::text, ${decidersOf('s')} as deciders
     from programme_submission s join programme p on p.organisation_id = s.organisation_id and p.id = s.programme_id
     where s.organisation_id = $1 and s.id = $2`,
    [actor.organisationId, submissionId],
  );
  if (!before) throw new NotFound('submission');
  const next = nextSubmission(before, { ...asked, by: actor.personId, holds });
  if ('refusal' in next) throw new SubmissionRefused(next.refusal.code, next.refusal.message);
  if (asked.event === 'approve' && next.state === 'pending') await refuseLast(actor, before, next);
  if (asked.event !== 'withdraw')
    await sql(
      `insert into submission_decision (organisation_id, submission_id, step, decision, reason, decided_by, stead_of) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[actor.organisationId, submissionId, before.step],
        ...[asked.event === 'approve' ? 'approved' : 'sent-back', reason, actor.personId, next.steadOf],
      ],
    );
  await sql(
    `update programme_submission set state = $3, step = $4, ended_at = case when $3 = 'pending' then null else now() end
     where organisation_id = $1 and id = $2`,
    [actor.organisationId, submissionId, next.state, next.step],
  );
  return { ...before, ...next };
};

/** Else it would wait for ever: nobody decides two steps, and whoever decides this one may be the only one who could decide the next. */
const refuseLast = async (
  { organisationId, personId }: Actor,
  { institutionId, steps, submittedBy, deciders }: SubmissionRow,
  { step, steadOf }: SubmissionNext,
): Promise<void> => {
  const involved = [submittedBy, ...deciders, personId, ...(steadOf === null ? [] : [steadOf])];
  // Steps are counted from 1.
  const left = await approversOf(organisationId, institutionId, { roles: [steps[step - 1]!], barred: involved });
  if (left.length === 0)
    throw new SubmissionRefused(
      'submission-last',
      'Nobody else could decide the next step, and nobody decides two. Let another decide this one, or ask an administrator to grant somebody the role of the next step.',
    );
};

/** @returns roles over its institution that the actor holds, or acts for. @throws NotFound, Refused where there is none */
const lockProgramme = async (actor: Actor, submissionId: string): Promise<Held[]> => {
  const [locked] = await sql<{ holds: Held[] }>(
    `select ${heldOver('p.institution_id', { manager: '$3', coordinator: '$4', actor: '$5' })} as holds
     from programme p where p.organisation_id = $1
       and p.id = (select programme_id from programme_submission where organisation_id = $1 and id = $2)
     for update of p`,
    [actor.organisationId, submissionId, rootsOf(actor, 'manager'), rootsOf(actor, 'coordinator'), actor.personId],
  );
  if (!locked) throw new NotFound('submission');
  if (locked.holds.length === 0) throw new Refused();
  return locked.holds;
};
