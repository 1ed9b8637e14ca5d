import type { PlacedSession } from '@baobab/domain/cohort/timetable';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, parse } from '../../problem';
import { tellOfSeries } from '../../reminder';
import { clashesOf } from '../clashes';
import { findCohort, refuseCompleted } from '../find-cohort';
import { lockSessions, refuseClashes, refuseNoTrainer, unlessClashing } from '../session-clash';
import type { FoundTimetable } from './find-timetable';
import { findProposed } from './find-timetable';
import { titleOf } from './title-of';
import { AcceptTimetableInput } from './timetable.input';

/** Plans all sessions of a timetable, or none where one of them can't be any more. Of each cohort, people are told of all by one letter. */
@Injectable()
export class AcceptTimetable {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, SessionClash, VersionConflict, InputProblem */
  execute(actor: Actor, input: unknown): Promise<{ planned: number }> {
    const { timetableId, expectedVersion } = parse(AcceptTimetableInput, input);
    return this.work.run(actor, async () => {
      const timetable = await findProposed(actor, timetableId, expectedVersion);
      const { placed } = timetable;
      refusePast(timetable);
      for (const trainerId of new Set(placed.map((session) => session.trainerId)))
        await refuseNoTrainer(actor, trainerId, lastOf(timetable, trainerId));
      const cohortIds = [...new Set(placed.map(({ cohortId }) => cohortId))].sort();
      for (const id of cohortIds) refuseCompleted(await findCohort(actor, id));
      await lockSessions();
      for (const id of cohortIds) await plan(actor, timetable, id);
      await sql(
        `update timetable set state = 'accepted', version = version + 1 where organisation_id = $1 and id = $2`,
        [actor.organisationId, timetableId],
      );
      audit('timetable.accepted', 'timetable', timetableId, {
        programmeId: timetable.programmeId,
        planned: placed.length,
      });
      return { planned: placed.length };
    });
  }
}

/** When the last session begins that she is to lead. */
const lastOf = ({ placed, request }: FoundTimetable, trainerId: string | null): Date =>
  new Date(
    Math.max(
      ...placed
        .filter((session) => session.trainerId === trainerId)
        .map(({ slot }) => request.request.slots[slot]!.startsAt),
    ),
  );

const refusePast = ({ placed, request }: FoundTimetable): void => {
  if (placed.every(({ slot }) => request.request.slots[slot]!.startsAt > Date.now())) return;
  const message =
    'The time of a session has passed. Move it to a later one, or ask for a timetable from a later day on.';
  throw new InputProblem([{ path: 'timetableId', code: 'in-the-past', message }]);
};

/** The sessions of one cohort. Those that were written before it are seen: what was moved onto another is refused as everything else. */
const plan = async (
  actor: Actor,
  { placed, request: kept, asked }: FoundTimetable,
  cohortId: string,
): Promise<void> => {
  const seriesId = randomUUID();
  const sessions = placed.filter((session) => session.cohortId === cohortId);
  const spanOf = ({ slot }: PlacedSession) => {
    const { startsAt, endsAt } = kept.request.slots[slot]!;
    return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  };
  const venueOf = ({ venueId }: PlacedSession) => (venueId === null ? null : (kept.venues[venueId] ?? null));
  for (const session of sessions)
    refuseClashes(
      await clashesOf(actor, {
        cohortId,
        trainerId: session.trainerId,
        venue: venueOf(session),
        spans: [spanOf(session)],
      }),
    );
  await unlessClashing(
    sql(
      `insert into session (organisation_id, cohort_id, series_id, title, starts_at, ends_at, venue, link, trainer_id)
       select $1, $2, $3, title, starts_at, ends_at, venue, $4, trainer_id
       from unnest($5::text[], $6::timestamptz[], $7::timestamptz[], $8::text[], $9::uuid[]) as planned (title, starts_at, ends_at, venue, trainer_id)`,
      [
        actor.organisationId,
        cohortId,
        seriesId,
        asked.link,
        sessions.map((session) => titleOf(kept, placed, session)),
        sessions.map((session) => spanOf(session).startsAt),
        sessions.map((session) => spanOf(session).endsAt),
        sessions.map(venueOf),
        sessions.map(({ trainerId }) => trainerId),
      ],
    ),
  );
  await tellOfSeries(actor, seriesId);
};
