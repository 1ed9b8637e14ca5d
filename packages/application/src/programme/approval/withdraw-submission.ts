import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { WithdrawSubmissionInput } from './approval.input';
import { stepSubmission } from './submission-step';

/** A coordinator takes a version back that nobody has decided yet. */
@Injectable()
export class WithdrawSubmission {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { submissionId } = parse(WithdrawSubmissionInput, input);
    return this.work.run(actor, async () => {
      const { programmeId, versionNumber } = await stepSubmission(actor, submissionId, { event: 'withdraw' });
      audit('submission.withdrawn', 'programme', programmeId, { version: versionNumber });
      return { done: true };
    });
  }
}
