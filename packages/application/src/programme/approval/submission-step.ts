import type { ApproverRole, Submission, SubmissionAsked } from '@baobab/domain/programme';
import { nextSubmission } from '@baobab/domain/programme';
import type { Actor } from '../../access';
import { rootsOf } from '../../access';
import { sql } from '../../database';
import { reaches } from '../../organisation';
import { InputProblem, NotFound, Problem, Refused } from '../../problem';

/** What was asked can't happen to a submission as it stands. */
class SubmissionRefused extends Problem {
  readonly kind = 'SubmissionRefused';
}

export interface SubmissionRow extends Submission {
  id: string;
  programmeId: string;
  versionNumber: number;
  submittedBy: string;
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
    `select id, programme_id as "programmeId", version_number as "versionNumber", submitted_by as "submittedBy", state, steps, step
     from programme_submission where organisation_id = $1 and id = $2`,
    [actor.organisationId, submissionId],
  );
  if (!before) throw new NotFound('submission');
  const next = nextSubmission(before, { ...asked, holds, own: before.submittedBy === actor.personId });
  if ('refusal' in next) throw new SubmissionRefused(next.refusal.code, next.refusal.message);
  if (asked.event !== 'withdraw')
    await sql(
      `insert into submission_decision (organisation_id, submission_id, step, decision, reason, decided_by) values ($1, $2, $3, $4, $5, $6)`,
      [
        ...[actor.organisationId, submissionId, before.step],
        ...[asked.event === 'approve' ? 'approved' : 'sent-back', reason, actor.personId],
      ],
    );
  await sql(
    `update programme_submission set state = $3, step = $4, ended_at = case when $3 = 'pending' then null else now() end
     where organisation_id = $1 and id = $2`,
    [actor.organisationId, submissionId, next.state, next.step],
  );
  return { ...before, ...next };
};

/** @returns which of the approvers' roles the actor holds over its institution. @throws NotFound, Refused where she holds none */
const lockProgramme = async (actor: Actor, submissionId: string): Promise<ApproverRole[]> => {
  const [held] = await sql<Record<ApproverRole, boolean>>(
    `select ${reaches('p.institution_id', '$3')} as manager, ${reaches('p.institution_id', '$4')} as coordinator
     from programme p where p.organisation_id = $1
       and p.id = (select programme_id from programme_submission where organisation_id = $1 and id = $2)
     for update of p`,
    [actor.organisationId, submissionId, rootsOf(actor, 'manager'), rootsOf(actor, 'coordinator')],
  );
  if (!held) throw new NotFound('submission');
  const holds = (['manager', 'coordinator'] as const).filter((role) => held[role]);
  if (holds.length === 0) throw new Refused();
  return holds;
};
