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
}

export interface SubmissionAsked {
  event: SubmissionEvent;
  /** The step that the actor saw as the one to be decided: another may have been approved meanwhile. Left out where she withdraws. */
  seen?: number;
  /** Roles that the actor holds over the programme's institution. */
  holds: readonly ApproverRole[];
  /** Whether she submitted it. */
  own: boolean;
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

/**
 * What becomes of a submission.
 * @example nextSubmission({ state: 'pending', steps: ['manager', 'coordinator'], step: 1 }, { event: 'approve', seen: 1, holds: ['manager'], own: false })
 * // { state: 'pending', step: 2 }
 */
export const nextSubmission = (
  { state, steps, step }: Submission,
  { event, seen, holds, own }: SubmissionAsked,
): Pick<Submission, 'state' | 'step'> | { refusal: SubmissionRefusal } => {
  if (state !== 'pending') return refuse(`submission-${state}`, over[state]);
  if (event === 'withdraw') {
    if (!holds.includes('coordinator'))
      return refuse(
        'submission-not-yours',
        'Coordinators of the institution withdraw it. Ask one of them, or send it back.',
      );
    return { state: 'withdrawn', step };
  }
  if (own)
    return refuse('submission-own', 'Nobody decides what she submitted herself. Wait for another, or withdraw it.');
  if (seen !== step)
    return refuse(
      'submission-moved',
      'Somebody approved this step meanwhile. Load the page again to see who decides now.',
    );
  const due = steps[step - 1];
  if (!due || !holds.includes(due))
    return refuse(
      'submission-not-yours',
      `A ${due ?? 'manager'} of the institution decides this step. Wait for the decision.`,
    );
  if (event === 'send-back') return { state: 'sent-back', step };
  return step < steps.length ? { state: 'pending', step: step + 1 } : { state: 'approved', step };
};
