import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { findProposed } from './find-timetable';
import { MoveProposedSessionInput } from './timetable.input';

/** To another time, whatever that does: the timetable says what stands in the way there, and moving it back undoes it. */
@Injectable()
export class MoveProposedSession {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { timetableId, expectedVersion, at, slot } = parse(MoveProposedSessionInput, input);
    return this.work.run(actor, async () => {
      const { placed, request } = await findProposed(actor, timetableId, expectedVersion);
      if (!placed[at]) throw new NotFound('session');
      if (!request.request.slots[slot]) throw new NotFound('time');
      const moved = placed.map((session, place) => (place === at ? { ...session, slot } : session));
      await sql('update timetable set placed = $3, version = version + 1 where organisation_id = $1 and id = $2', [
        actor.organisationId,
        timetableId,
        JSON.stringify(moved),
      ]);
      audit('timetable.moved', 'timetable', timetableId, { at, slot });
      return { done: true };
    });
  }
}
