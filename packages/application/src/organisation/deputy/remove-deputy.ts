import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';

/** The manager decides herself again. Again changes nothing. */
@Injectable()
export class RemoveDeputy {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor): Promise<{ done: boolean }> {
    return this.work.run(actor, async () => {
      const [removed] = await sql<{ id: string }>(
        'delete from deputy where organisation_id = $1 and manager_id = $2 returning deputy_id as id',
        [actor.organisationId, actor.personId],
      );
      if (removed) audit('deputy.removed', 'person', removed.id);
      return { done: true };
    });
  }
}
