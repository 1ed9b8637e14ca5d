import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import { tellOfSession } from '../reminder';
import { clashesOf } from './clashes';
import { PlanSessionInput } from './cohort.input';
import { findCohort, refuseCompleted } from './find-cohort';
import { lockSessions, refuseClashes, refuseNoTrainer, unlessClashing } from './session-clash';
import { refuseDoubtful } from './venue/planning-warnings';

@Injectable()
export class PlanSession {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ sessionId: string }> {
    const session = parse(PlanSessionInput, input);
    return this.work.run(actor, () => addSession(actor, session));
  }
}

/** Inside a unit of work. @throws NotFound, Refused, SessionClash, SessionDoubtful, InputProblem */
export const addSession = async (
  actor: Actor,
  { cohortId, despite, ...planned }: z.output<typeof PlanSessionInput>,
): Promise<{ sessionId: string }> => {
  refuseCompleted(await findCohort(actor, cohortId));
  await refuseNoTrainer(actor, planned.trainerId, planned.startsAt);
  const { title, startsAt, endsAt, venue, link, trainerId } = planned;
  await lockSessions();
  const place = { cohortId, trainerId, venue, spans: [{ startsAt, endsAt }] };
  refuseClashes(await clashesOf(actor, place));
  await refuseDoubtful(actor, place, despite);
  const [session] = await unlessClashing(
    sql<{ id: string }>(
      `insert into session (organisation_id, cohort_id, title, starts_at, ends_at, venue, link, trainer_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [actor.organisationId, cohortId, title, startsAt, endsAt, venue, link, trainerId],
    ),
  );
  if (!session) throw new Error('The session was not written.');
  await tellOfSession(actor, 'session-planned', session.id);
  audit('session.planned', 'session', session.id, { cohortId, ...planned });
  return { sessionId: session.id };
};
