import type { Actor } from '../access';
import { sql, unlessOverlapping } from '../database';
import { InputProblem, Problem } from '../problem';

class SessionClash extends Problem {
  readonly kind = 'SessionClash';
}

/** By the names of the constraints that make it impossible. */
const clashes: Record<string, [code: string, message: string]> = {
  session_trainer_busy: [
    'trainer-busy',
    'The trainer leads another session at that time. Choose another trainer, or another time.',
  ],
  session_venue_taken: [
    'venue-taken',
    'Another session takes place there at that time. Choose another venue, or another time.',
  ],
  session_cohort_busy: ['cohort-busy', 'The cohort has another session at that time. Choose another time.'],
};

/**
 * Writes a session, one at a time in an organisation: two that clash with each other in two ways would wait for each other.
 * @throws SessionClash
 */
export const writeSession = async <R>(statement: string, values: unknown[]): Promise<R[]> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended('sessions ' || app_organisation(), 0))`);
  return unlessOverlapping(sql<R>(statement, values), (constraint) => {
    const clash = clashes[constraint];
    if (!clash) throw new Error(`Nobody says what a violation of ${constraint} means.`);
    return new SessionClash(...clash);
  });
};

/** @throws InputProblem for somebody who is no trainer, or not any more. */
export const refuseNoTrainer = async ({ organisationId }: Actor, trainerId: string | null): Promise<void> => {
  if (trainerId === null) return;
  const [trainer] = await sql(
    `select 1 from person p where p.organisation_id = $1 and p.id = $2 and (p.left_on is null or p.left_on > current_date) and exists (
       select 1 from role_grant g where g.organisation_id = $1 and g.person_id = p.id and g.role = 'trainer' and g.revoked_at is null)`,
    [organisationId, trainerId],
  );
  if (trainer) return;
  const message = 'She does not have the role of trainer. Choose a trainer from the list, or grant her the role first.';
  throw new InputProblem([{ path: 'trainerId', code: 'unknown-trainer', message }]);
};

export const refuseCancelled = ({ cancelled }: { cancelled: boolean }): void => {
  if (!cancelled) return;
  const message = 'This session is cancelled. Plan another one in its place.';
  throw new InputProblem([{ path: 'sessionId', code: 'session-cancelled', message }]);
};
