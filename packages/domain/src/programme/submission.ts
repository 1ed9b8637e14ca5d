/** Who may approve a programme: whoever holds the role over its institution. */
export const approverRoles = ['manager', 'coordinator'] as const;
export type ApproverRole = (typeof approverRoles)[number];

export const submissionStates = ['pending', 'approved', 'sent-back', 'withdrawn'] as const;
export type SubmissionState = (typeof submissionStates)[number];

export type SubmissionEvent = 'approve' | 'send-back' | 'withdraw';

/** A version on its way through a route. */
export interface Submission {
  state: SubmissionState;
  /** Whose approval it takes, one after the other. */
  steps: readonly ApproverRole[];
  /** Which of them decides, from 1; where it is approved, the last. */
  step: number;
  submittedBy: string;
  /** Who decided its earlier steps, and in whose stead. */
  deciders: readonly string[];
}

/** A role over the programme's institution. */
export interface Held {
  role: ApproverRole;
  /** The manager whose deputy the actor is; null: it is her own. */
  steadOf: string | null;
}

export interface SubmissionAsked {
  event: SubmissionEvent;
  /** The step that the actor saw as the one to be decided: another may have been approved meanwhile. Left out where she withdraws. */
  seen?: number;
  by: string;
  /** Her own first. */
  holds: readonly Held[];
}

/** Why something can't happen to a submission: English, with the remedy. */
export interface SubmissionRefusal {
  code: string;
  message: string;
}

const over: Record<Exclude<SubmissionState, 'pending'>, string> = {
  approved: 'It is approved and published, and stays as it is. Load the page again.',
  'sent-back': 'It was sent back already. Load the page again; a coordinator may submit a new version.',
  withdrawn: 'It was withdrawn. Load the page again; a coordinator may submit a new version.',
};

const refuse = (code: string, message: string) => ({ refusal: { code, message } });

/** What becomes of a submission, and in whose stead it was decided; null: in the actor's own name. */
export type SubmissionNext = Pick<Submission, 'state' | 'step'> & { steadOf: string | null };

/**
 * What becomes of a submission. Whoever submitted it decides none of its steps, and nobody decides two: neither by herself, nor by a deputy.
 * @example nextSubmission({ state: 'pending', steps: ['manager', 'coordinator'], step: 1, submittedBy: 'amina', deciders: [] },
 *   { event: 'approve', seen: 1, by: 'joseph', holds: [{ role: 'manager', steadOf: null }] })
 * // { state: 'pending', step: 2, steadOf: null }
 */
export const nextSubmission = (
  submission: Submission,
  asked: SubmissionAsked,
): SubmissionNext | { refusal: SubmissionRefusal } => {
  const { state, steps, step } = submission;
  if (state !== 'pending') return refuse(`submission-${state}`, over[state]);
  if (asked.event === 'withdraw') {
    if (!asked.holds.some(({ role }) => role === 'coordinator'))
      return refuse(
        'submission-not-yours',
        'Coordinators of the institution withdraw it. Ask one of them, or send it back.',
      );
    return { state: 'withdrawn', step, steadOf: null };
  }
  const deciding = decidingAs(submission, asked);
  if ('refusal' in deciding) return deciding;
  const { steadOf } = deciding;
  if (asked.event === 'send-back') return { state: 'sent-back', step, steadOf };
  return step < steps.length ? { state: 'pending', step: step + 1, steadOf } : { state: 'approved', step, steadOf };
};

/** The role as whose holder the actor decides the step that is due. */
const decidingAs = (
  { steps, step, submittedBy, deciders }: Submission,
  { seen, by, holds }: SubmissionAsked,
): Held | { refusal: SubmissionRefusal } => {
  if (by === submittedBy)
    return refuse('submission-own', 'Nobody decides what she submitted herself. Wait for another, or withdraw it.');
  if (seen !== step)
    return refuse(
      'submission-moved',
      'Somebody approved this step meanwhile. Load the page again to see who decides now.',
    );
  const due = steps[step - 1] ?? 'manager';
  const held = holds.filter(({ role }) => role === due);
  if (held.length === 0)
    return refuse('submission-not-yours', `A ${due} of the institution decides this step. Wait for the decision.`);
  if (deciders.includes(by))
    return refuse(
      'submission-decided',
      `You decided an earlier step, and nobody decides two. Another ${due} of the institution, or of one above it, decides this one.`,
    );
  const free = held.find(({ steadOf }) => steadOf === null || ![submittedBy, ...deciders].includes(steadOf));
  return (
    free ??
    refuse(
      'submission-stead',
      `Who named you her deputy submitted it, or decided an earlier step. Another ${due} of the institution, or of one above it, decides this one.`,
    )
  );
};
