import type { PlacedSession, TimetableOutcome } from '@baobab/domain/cohort/timetable';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { sql } from '../../database';
import { InputProblem, NotFound, VersionConflict } from '../../problem';
import type { KeptRequest } from './find-request';
import type { TimetableAsked } from './timetable.input';

export interface FoundTimetable {
  id: string;
  programmeId: string;
  asked: TimetableAsked;
  request: KeptRequest;
  outcome: TimetableOutcome;
  placed: PlacedSession[];
}

interface Row extends Omit<FoundTimetable, 'request' | 'outcome' | 'placed'> {
  institutionId: string;
  state: 'proposed' | 'accepted' | 'discarded';
  version: number;
  request: KeptRequest | null;
  outcome: TimetableOutcome | null;
  placed: PlacedSession[] | null;
}

const refuse = (code: string, message: string) => new InputProblem([{ path: 'timetableId', code, message }]);

/** Inside a unit of work, and locked until it ends, of a programme that the actor coordinates. @throws NotFound, Refused */
export const lockTimetable = async (actor: Actor, id: string): Promise<Row> => {
  const [timetable] = await sql<Row>(
    `select t.id, t.programme_id as "programmeId", p.institution_id as "institutionId", t.asked, t.request, t.outcome, t.placed, t.state, t.version
     from timetable t join programme p on p.organisation_id = t.organisation_id and p.id = t.programme_id
     where t.organisation_id = $1 and t.id = $2 for update of t`,
    [actor.organisationId, id],
  );
  if (!timetable) throw new NotFound('timetable');
  await authorise(actor, timetable.institutionId, 'coordinator');
  return timetable;
};

/** One that is found, and neither accepted nor thrown away. @throws NotFound, Refused, VersionConflict, InputProblem */
export const findProposed = async (actor: Actor, id: string, expectedVersion: number): Promise<FoundTimetable> => {
  const { request, outcome, placed, state, version, ...timetable } = await lockTimetable(actor, id);
  if (!request || !outcome || !placed)
    throw refuse('timetable-not-found-yet', 'This timetable is still looked for. Wait until it is there.');
  if (state === 'accepted')
    throw refuse(
      'timetable-accepted',
      'The sessions of this timetable are planned already. Move them at their cohort.',
    );
  if (state === 'discarded')
    throw refuse('timetable-discarded', 'This timetable was thrown away. Ask for another one.');
  if (version !== expectedVersion) throw new VersionConflict();
  return { ...timetable, request, outcome, placed };
};
