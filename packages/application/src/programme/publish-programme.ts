import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { parse } from '../problem';
import { freezeVersion, publishVersion, readFrozen } from './approval/frozen-programme';
import { refuseUnready } from './approval/ready';
import { findDraft } from './find-programme';
import { PublishProgrammeInput } from './programme.input';

/** From then on cohorts are formed for it, and it stays as it is: its first version, or the next one, is what is published. */
@Injectable()
export class PublishProgramme {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeId, expectedVersion } = parse(PublishProgrammeInput, input);
    return this.work.run(actor, async () => {
      const programme = await findDraft(actor, programmeId, expectedVersion);
      await refuseUnready(actor, programmeId);
      const version = await freezeVersion(actor, programme);
      const frozen = await readFrozen(actor, programmeId, version);
      await publishVersion(actor, programmeId, version, frozen);
      audit('programme.published', 'programme', programmeId, { modules: frozen.modules.length, version });
      return { done: true };
    });
  }
}
