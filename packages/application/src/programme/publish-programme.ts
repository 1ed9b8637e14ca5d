import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { InputProblem, parse } from '../problem';
import { freezeVersion, publishVersion, readFrozen } from './approval/frozen-programme';
import { readRoute } from './approval/read-route';
import { refuseUnready } from './approval/ready';
import { refuseWhilePending } from './approval/submission-step';
import { findDraft } from './find-programme';
import { PublishProgrammeInput } from './programme.input';

const needsApproval = () =>
  new InputProblem([
    {
      path: 'programmeId',
      code: 'approval-needed',
      message:
        'Programmes of this institution are approved before they are published. Load the page again, and submit it.',
    },
  ]);

/** From then on cohorts are formed for it, and it stays as it is: its first version, or the next one, is what is published. */
@Injectable()
export class PublishProgramme {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeId, expectedVersion } = parse(PublishProgrammeInput, input);
    return this.work.run(actor, async () => {
      const programme = await findDraft(actor, programmeId, expectedVersion);
      await refuseUnready(actor, programmeId);
      await refuseWhilePending(actor, programmeId);
      if ((await readRoute(programme.institutionId)).length > 0) throw needsApproval();
      const version = await freezeVersion(actor, programme);
      const frozen = await readFrozen(actor, programmeId, version);
      await publishVersion(actor, programmeId, version, frozen);
      audit('programme.published', 'programme', programmeId, { modules: frozen.modules.length, version });
      return { done: true };
    });
  }
}
