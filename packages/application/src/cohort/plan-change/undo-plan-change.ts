import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, NotFound, parse } from '../../problem';
import { tellOfChange } from '../../reminder';
import { clashesOf } from '../clashes';
import { findCohort, refuseCompleted } from '../find-cohort';
import { lockSessions, refuseClashes } from '../session-clash';
import { applySessions } from './apply-sessions';
import { UndoPlanChangeInput } from './change.input';
import { recordChange } from './change-rows';
import type { Meeting, SessionToCome } from './facts';
import { placesOf, sessionsToCome } from './facts';
import { toldOf } from './told-of';

const tooLate = () =>
  new InputProblem([
    {
      path: 'changeId',
      code: 'cannot-undo',
      message:
        'Its sessions were changed since, have begun, or the change was undone already. Change the plan again instead.',
    },
  ]);

/** Puts sessions back to where they stood before they were postponed, or given another trainer or venue; all of them, as long as none was changed since. */
@Injectable()
export class UndoPlanChange {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, SessionClash, InputProblem */
  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { changeId } = parse(UndoPlanChangeInput, input);
    return this.work.run(actor, async () => {
      const cohortId = await cohortOf(actor, changeId);
      const cohort = await findCohort(actor, cohortId);
      refuseCompleted(cohort);
      await lockSessions();
      const sessions = await this.undone(actor, changeId, await sessionsToCome(actor, cohortId));
      const spans = sessions.map(({ after }) => after);
      const except = sessions.map(({ before }) => before.id);
      refuseClashes(await clashesOf(actor, { cohortId, trainerId: null, venue: null, spans, except }));
      const undoing = await recordChange(actor, { kind: 'undo', cohortId, otherCohortId: null });
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

  private async undone(
    { organisationId }: Actor,
    changeId: string,
    toCome: readonly SessionToCome[],
  ): Promise<{ before: SessionToCome; after: Meeting }[]> {
    const kept = await sql<Meeting & { id: string; revision: number }>(
      `select session_id as id, revision, starts_at as "startsAt", ends_at as "endsAt", venue, link, trainer_id as "trainerId"
       from plan_change_session where organisation_id = $1 and change_id = $2 and starts_at > now() order by starts_at, session_id`,
      [organisationId, changeId],
    );
    const sessions = kept.flatMap(({ id, revision, ...after }) => {
      const before = toCome.find((session) => session.id === id && session.revision === revision);
      return before ? [{ before, after }] : [];
    });
    const [marked] = await sql<{ sessions: number }>(
      `update plan_change c set undone_at = now() where organisation_id = $1 and id = $2 and undone_at is null and kind in ('postpone', 'trainer', 'venue')
       returning (select count(*)::int from plan_change_session s where s.organisation_id = $1 and s.change_id = $2) as sessions`,
      [organisationId, changeId],
    );
    if (!marked || marked.sessions !== sessions.length) throw tooLate();
    return sessions;
  }
}

const cohortOf = async ({ organisationId }: Actor, changeId: string): Promise<string> => {
  const [change] = await sql<{ cohortId: string }>(
    'select cohort_id as "cohortId" from plan_change where organisation_id = $1 and id = $2',
    [organisationId, changeId],
  );
  if (!change) throw new NotFound('change');
  return change.cohortId;
};
