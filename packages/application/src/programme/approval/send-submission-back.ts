import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { tellSubmitter } from '../../reminder';
import { SendSubmissionBackInput } from './approval.input';
import { stepSubmission } from './submission-step';

/** Ends a submission with a reason, which whoever submitted it reads. The draft is worked on, and submitted as another version. */
@Injectable()
export class SendSubmissionBack {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { submissionId, step, reason } = parse(SendSubmissionBackInput, input);
    return this.work.run(actor, async () => {
      const asked = { event: 'send-back', seen: step } as const;
      const { programmeId, versionNumber } = await stepSubmission(actor, submissionId, asked, reason);
      await tellSubmitter(submissionId, 'sent-back');
      audit('submission.sent-back', 'programme', programmeId, { version: versionNumber, step });
      return { done: true };
    });
  }
}
