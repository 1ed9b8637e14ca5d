import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, parse } from '../../problem';
import { lockTimetable } from './find-timetable';
import { DiscardTimetableInput } from './timetable.input';

/** Nothing of it is planned. Again changes nothing. */
@Injectable()
export class DiscardTimetable {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { timetableId } = parse(DiscardTimetableInput, input);
    return this.work.run(actor, async () => {
      const { state } = await lockTimetable(actor, timetableId);
      if (state === 'discarded') return { done: true };
      if (state === 'accepted') {
        const message = 'The sessions of this timetable are planned already. Cancel them at their cohort.';
        throw new InputProblem([{ path: 'timetableId', code: 'timetable-accepted', message }]);
      }
      await sql(
        `update timetable set state = 'discarded', version = version + 1 where organisation_id = $1 and id = $2`,
        [actor.organisationId, timetableId],
      );
      audit('timetable.discarded', 'timetable', timetableId);
      return { done: true };
    });
  }
}
