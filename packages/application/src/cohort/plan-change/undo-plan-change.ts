import type { ChangeStanding } from '@baobab/domain/cohort';
import { undoObstacle } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { tellOfChange } from '../../reminder';
import { clashesOf } from '../clashes';
import { findCohort } from '../find-cohort';
import { lockSessions, refuseClashes } from '../session-clash';
import { applySessions } from './apply-sessions';
import { UndoPlanChangeInput } from './change.input';
import { recordChange } from './change-rows';
import { standingOf } from './change-sql';
import type { Meeting, SessionToCome } from './facts';
import { placesOf, sessionsToCome } from './facts';
import { toldOf } from './told-of';
import { undoRefused } from './undo-refused';

/**
 * Puts sessions back to where they stood before they were postponed, or given another trainer or venue; all of them, as long as nothing depends on
 * it that came since, however long ago it was.
 */
@Injectable()
export class UndoPlanChange {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, SessionClash, InputProblem */
  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { changeId, reason } = parse(UndoPlanChangeInput, input);
    return this.work.run(actor, async () => {
      const cohortId = await cohortOf(actor, changeId);
      const cohort = await findCohort(actor, cohortId);
      await lockSessions();
      await this.refuse(actor, changeId);
      const sessions = await this.undone(actor, changeId, await sessionsToCome(actor, cohortId));
      const spans = sessions.map(({ after }) => after);
      const except = sessions.map(({ before }) => before.id);
      refuseClashes(await clashesOf(actor, { cohortId, trainerId: null, venue: null, spans, except }));
      const undoing = await recordChange(actor, { kind: 'undo', cohortId, reason, undoes: changeId });
      await applySessions(
        actor,
        undoing,
        sessions.map(({ before, after }) => ({ id: before.id, after })),
      );
      const people = await placesOf(actor, [cohortId], cohort);
      const planned = sessions.map((session) => ({ ...session, skipped: false, clashes: [] }));
      const told = toldOf({ kind: 'undo', cohortId, intoId: null, sessions: planned, changes: [], people });
      await tellOfChange(actor, undoing, told);
      audit('plan.change-undone', 'cohort', cohortId, { changeId, sessions: sessions.length });
      return { done: true };
    });
  }

  /** @throws InputProblem */
  private async refuse({ organisationId }: Actor, changeId: string): Promise<void> {
    const [change] = await sql<{ standing: ChangeStanding }>(
      `select ${standingOf('c')} as standing from plan_change c where c.organisation_id = $1 and c.id = $2`,
      [organisationId, changeId],
    );
    const obstacle = undoObstacle(change!.standing);
    if (obstacle) throw undoRefused(obstacle);
  }

  private async undone(
    { organisationId }: Actor,
    changeId: string,
    toCome: readonly SessionToCome[],
  ): Promise<{ before: SessionToCome; after: Meeting }[]> {
    await sql('update plan_change set undone_at = now() where organisation_id = $1 and id = $2', [
      organisationId,
      changeId,
    ]);
    const kept = await sql<Meeting & { id: string }>(
      `select session_id as id, starts_at as "startsAt", ends_at as "endsAt", venue, link, trainer_id as "trainerId"
       from plan_change_session where organisation_id = $1 and change_id = $2 order by starts_at, session_id`,
      [organisationId, changeId],
    );
    return kept.map(({ id, ...after }) => ({ before: toCome.find((session) => session.id === id)!, after }));
  }
}

/** Of a change, and not of one that took another back: there is nothing to undo of that. */
const cohortOf = async ({ organisationId }: Actor, changeId: string): Promise<string> => {
  const [change] = await sql<{ cohortId: string }>(
    `select cohort_id as "cohortId" from plan_change where organisation_id = $1 and id = $2 and kind <> 'undo'`,
    [organisationId, changeId],
  );
  if (!change) throw new NotFound('change');
  return change.cohortId;
};
