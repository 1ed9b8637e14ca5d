import type { Actor } from '../access';
import { sql, unlessOverlapping } from '../database';
import { InputProblem, Problem } from '../problem';

type ClashKind = 'trainer' | 'venue' | 'cohort' | 'learner';

/** Another session at the same time, and what the two have in common. */
export interface Clash {
  kind: ClashKind;
  /** Null where it is none of the reader's. */
  title: string | null;
  cohortName: string | null;
  startsAt: Date;
  endsAt: Date;
  /** Of kind `learner`: how many, and the first twenty by name, where the reader may see persons. */
  count: number;
  people: string[];
}

class SessionClash extends Problem {
  readonly kind = 'SessionClash';

  constructor(
    clash: ClashKind,
    /** Empty where only the database could tell, of two who wrote at the same moment. */
    readonly clashes: Clash[] = [],
  ) {
    super(...problems[clash]);
  }
}

const problems: Record<ClashKind, [code: string, message: string]> = {
  trainer: ['trainer-busy', 'The trainer leads another session at that time. Choose another trainer, or another time.'],
  venue: ['venue-taken', 'Another session takes place there at that time. Choose another venue, or another time.'],
  cohort: ['cohort-busy', 'The cohort has another session at that time. Choose another time.'],
  learner: [
    'learner-busy',
    'Somebody would be in two sessions at the same time. Choose another time, or withdraw her from one of the two cohorts.',
  ],
};

/** By the names of the constraints that make it impossible. */
const kinds: Record<string, ClashKind> = {
  session_trainer_busy: 'trainer',
  session_venue_taken: 'venue',
  session_cohort_busy: 'cohort',
  session_learner_busy: 'learner',
};

/** @throws SessionClash where the database refuses what is written, of sessions as of enrolments. */
export const unlessClashing = <T>(statement: Promise<T>): Promise<T> =>
  unlessOverlapping(statement, (constraint) => {
    const kind = kinds[constraint];
    if (!kind) throw new Error(`Nobody says what a violation of ${constraint} means.`);
    return new SessionClash(kind);
  });

/** @throws SessionClash that names what stands in the way. */
export const refuseClashes = (clashes: Clash[]): void => {
  const [first] = clashes;
  if (first) throw new SessionClash(first.kind, clashes);
};

/** Those who write sessions do so one at a time in an organisation: two that clash with each other in two ways would wait for each other. */
export const lockSessions = async (): Promise<void> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended('sessions ' || app_organisation(), 0))`);
};

/** @param last when the last of what she is to lead begins. @throws InputProblem for somebody who is no trainer, or has left by then. */
export const refuseNoTrainer = async (
  { organisationId }: Actor,
  trainerId: string | null,
  last: Date,
): Promise<void> => {
  if (trainerId === null) return;
  const [trainer] = await sql<{ leaves: boolean }>(
    `select coalesce(p.left_on <= $3::timestamptz, false) as leaves from person p
     where p.organisation_id = $1 and p.id = $2 and (p.left_on is null or p.left_on > current_date) and exists (
       select 1 from role_grant g where g.organisation_id = $1 and g.person_id = p.id and g.role = 'trainer' and g.revoked_at is null)`,
    [organisationId, trainerId, last],
  );
  const refused = (code: string, message: string) => new InputProblem([{ path: 'trainerId', code, message }]);
  if (!trainer)
    throw refused(
      'unknown-trainer',
      'She does not have the role of trainer. Choose a trainer from the list, or grant her the role first.',
    );
  if (trainer.leaves)
    throw refused('trainer-leaves', 'She has left by then. Choose another trainer, or an earlier day.');
};

export const refuseCancelled = ({ cancelled }: { cancelled: boolean }): void => {
  if (!cancelled) return;
  const message = 'This session is cancelled. Plan another one in its place.';
  throw new InputProblem([{ path: 'sessionId', code: 'session-cancelled', message }]);
};
