import { amountOf } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { commitSubmitted } from '../../budget';
import { audit, UnitOfWork } from '../../database';
import { InputProblem, parse } from '../../problem';
import { tellApprovers, tellSubmitter } from '../../reminder';
import { ApproveSubmissionInput } from './approval.input';
import type { FrozenProgramme } from './frozen-programme';
import { publishVersion, readFrozen, refuseRetired } from './frozen-programme';
import type { SubmissionRow } from './submission-step';
import { stepSubmission } from './submission-step';

const retired = {
  path: 'submissionId',
  code: 'version-retired',
  message:
    'A module of this version is no longer offered, so it can’t be published. Send it back, so that another is put in its place.',
};

const unpaid = {
  path: 'submissionId',
  code: 'version-unpaid',
  message:
    'No budget line pays for this version as it stands: the year of its line is over, the line lies elsewhere by now, or none was chosen where there are lines. Send it back, so that one is chosen.',
};

/** Takes a version one step further; the last approval publishes exactly that version, whatever became of the draft since, and commits what was submitted. */
@Injectable()
export class ApproveSubmission {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { submissionId, step } = parse(ApproveSubmissionInput, input);
    return this.work.run(actor, async () => {
      const submission = await stepSubmission(actor, submissionId, { event: 'approve', seen: step });
      const { programmeId, versionNumber, state } = submission;
      const frozen = await readFrozen(actor, programmeId, versionNumber);
      await refuseRetired(frozen, retired);
      if (state === 'approved') {
        await publishVersion(actor, programmeId, versionNumber, frozen);
        await commit(actor, submission, frozen);
        await tellSubmitter(submissionId, 'approved');
      } else await tellApprovers(submissionId);
      audit('submission.approved', 'programme', programmeId, {
        version: versionNumber,
        step,
        published: state === 'approved',
        budgetLineId: state === 'approved' ? submission.budgetLineId : null,
      });
      return { done: true };
    });
  }
}

/** What stands in its way is for who submitted it to mend. @throws BudgetShort, InputProblem */
const commit = async (
  actor: Actor,
  { programmeId, institutionId, budgetLineId, amount }: SubmissionRow,
  { plan }: FrozenProgramme,
): Promise<void> => {
  // Without a line it is the plan's cost that one would have to pay, if there is any by now.
  const committed = amount === null ? Math.round((plan.cost ?? 0) * 100) : amountOf(amount);
  try {
    await commitSubmitted(actor, { programmeId, institutionId, budgetLineId, amount: committed });
  } catch (problem) {
    throw problem instanceof InputProblem ? new InputProblem([unpaid]) : problem;
  }
};
