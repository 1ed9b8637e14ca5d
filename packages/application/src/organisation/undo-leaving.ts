import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { refreshNeedsSummary } from '../needs';
import { parse, VersionConflict } from '../problem';
import { findLeaver } from './leaver';

export const UndoLeavingInput = z.object({ personId: z.uuid('Choose a person.'), expectedVersion: z.int() });

/** She does not leave, or is back: her sign-in and her roles act again. Seats that were given back, and invitations that ended, are not hers again. Again changes nothing. */
@Injectable()
export class UndoLeaving {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ personId: string }> {
    const { personId, expectedVersion } = parse(UndoLeavingInput, input);
    return this.work.run(actor, async () => {
      const { leftOn, institutionId, gone } = await findLeaver(actor, personId);
      if (leftOn === null) return { personId };
      const undone = await sql(
        `update person set left_on = null, version = version + 1 where organisation_id = $1 and id = $2 and version = $3 returning id`,
        [actor.organisationId, personId, expectedVersion],
      );
      if (undone.length === 0) throw new VersionConflict();
      if (gone) await refreshNeedsSummary(null, [institutionId]);
      audit('leaving.undone', 'person', personId, { leftOn });
      return { personId };
    });
  }
}
