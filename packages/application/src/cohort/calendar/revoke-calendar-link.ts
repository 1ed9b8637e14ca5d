import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';

/** Makes the address of the actor's own calendar void. Again, or where there is none, changes nothing. */
@Injectable()
export class RevokeCalendarLink {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor): Promise<{ done: boolean }> {
    return this.work.run(actor, async () => {
      const revoked = await sql(
        'delete from calendar_link where organisation_id = $1 and person_id = $2 returning person_id',
        [actor.organisationId, actor.personId],
      );
      if (revoked.length > 0) audit('calendar-link.revoked', 'person', actor.personId);
      return { done: true };
    });
  }
}
