import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { tellApprovers, tellSubmitter } from '../../reminder';
import { ApproveSubmissionInput } from './approval.input';
import { publishVersion, readFrozen, refuseRetired } from './frozen-programme';
import { stepSubmission } from './submission-step';

const retired = {
  path: 'submissionId',
  code: 'version-retired',
  message:
    'A module of this version is no longer offered, so it can’t be published. Send it back, so that another is put in its place.',
};

/** Takes a version one step further; the last approval publishes exactly that version, whatever became of the draft since. */
@Injectable()
export class ApproveSubmission {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { submissionId, step } = parse(ApproveSubmissionInput, input);
    return this.work.run(actor, async () => {
      const { programmeId, versionNumber, state } = await stepSubmission(actor, submissionId, {
        event: 'approve',
        seen: step,
      });
      const frozen = await readFrozen(actor, programmeId, versionNumber);
      await refuseRetired(frozen, retired);
      if (state === 'approved') {
        await publishVersion(actor, programmeId, versionNumber, frozen);
        await tellSubmitter(submissionId, 'approved');
      } else await tellApprovers(submissionId);
      audit('submission.approved', 'programme', programmeId, {
        version: versionNumber,
        step,
        published: state === 'approved',
      });
      return { done: true };
    });
  }
}
