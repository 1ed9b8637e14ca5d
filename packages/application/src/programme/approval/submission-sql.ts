import type { ApproverRole, SubmissionState } from '@baobab/domain/programme';
import { nextSubmission } from '@baobab/domain/programme';

interface SubmissionView {
  id: string;
  state: SubmissionState;
  steps: ApproverRole[];
  step: number;
  endedAt: string | null;
  decisions: { step: number; decision: string; reason: string | null; decidedBy: string; decidedAt: string }[];
}

/** The submission of a version, as `SubmissionRead`; null where it was published without. @param version its name in the statement. */
export const submissionOf = (version: string): string => `
  (select jsonb_build_object('id', s.id, 'programmeId', s.programme_id, 'state', s.state, 'steps', s.steps, 'step', s.step, 'endedAt', s.ended_at,
     'submittedBy', s.submitted_by, 'decisions', (
       select coalesce(jsonb_agg(jsonb_build_object('step', d.step, 'decision', replace(d.decision, '-', '_'), 'reason', d.reason,
         'decidedBy', decider.name, 'decidedAt', d.decided_at) order by d.step), '[]')
       from submission_decision d join person decider on decider.organisation_id = d.organisation_id and decider.id = d.decided_by
       where d.organisation_id = s.organisation_id and d.submission_id = s.id))
   from programme_submission s where s.organisation_id = ${version}.organisation_id and s.programme_id = ${version}.programme_id
     and s.version_number = ${version}.number)`;

export interface SubmissionRead extends SubmissionView {
  submittedBy: string;
}

/** @param holds roles of the reader over the programme's institution. */
export const submissionView = (
  { submittedBy, ...submission }: SubmissionRead,
  personId: string,
  holds: ApproverRole[],
) => {
  const own = submittedBy === personId;
  const may = (event: 'approve' | 'withdraw') =>
    'state' in nextSubmission(submission, { event, seen: submission.step, holds, own });
  return {
    ...submission,
    state: submission.state.replaceAll('-', '_'),
    mayDecide: may('approve'),
    mayWithdraw: may('withdraw'),
  };
};
