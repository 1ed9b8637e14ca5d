import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { refreshNeedsSummary } from '../needs';
import { leaveJob } from '../outbox';
import { parse, VersionConflict } from '../problem';
import { expireInvitations } from './invite-person';
import { lockAdministrators } from './last-administrator';
import { findLeaver, LeavingInput, refuseLeaving } from './leaver';

export const RecordLeavingInput = LeavingInput.extend({ expectedVersion: z.int() });

/**
 * Records that somebody leaves the organisation on a day: from then on she can't sign in, her roles act no more, and nobody counts her. Every read asks the day; what has to be done
 * besides is done now if it has come, and else by the clock. Recorded again, it is another day.
 */
@Injectable()
export class RecordLeaving {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ personId: string }> {
    const { personId, leftOn, expectedVersion } = parse(RecordLeavingInput, input);
    return this.work.run(actor, async () => {
      await lockAdministrators(actor);
      const { powers, institutionId, gone } = await findLeaver(actor, personId);
      await refuseLeaving(actor, powers, leftOn);
      const [now] = await sql<{ gone: boolean; version: number }>(
        `update person set left_on = $4, version = version + 1 where organisation_id = $1 and id = $2 and version = $3
         returning left_on <= current_date as gone, version`,
        [actor.organisationId, personId, expectedVersion, leftOn],
      );
      if (!now) throw new VersionConflict();
      if (now.gone) await this.end(actor, personId, now.version);
      if (gone || now.gone) await refreshNeedsSummary(null, [institutionId]);
      audit('leaving.recorded', 'person', personId, { leftOn });
      return { personId };
    });
  }

  private async end({ organisationId }: Actor, personId: string, version: number): Promise<void> {
    await expireInvitations(personId);
    await leaveJob('give-seats-back', `give-seats-back:${personId}:${version}`, { organisationId, personId });
  }
}
