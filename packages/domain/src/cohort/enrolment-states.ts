/** Where a person stands in a cohort. Who was never in it has no enrolment: `null` below. */
export const enrolmentStates = [
  'invited',
  'requested',
  'refused',
  'waiting',
  'offered',
  'enrolled',
  'withdrawn',
  'completed',
  'not-completed',
  'no-show',
] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** The clock is the house itself: it gives away seats that become free, and ends what nobody answered in time. */
export type EnrolmentActor = 'learner' | 'coordinator' | 'manager' | 'clock';

export type EnrolmentEvent =
  | 'invite'
  | 'ask'
  | 'enrol'
  | 'join'
  | 'approve'
  | 'refuse'
  | 'accept'
  | 'give'
  | 'offer'
  | 'lapse'
  | 'withdraw'
  | 'leave'
  | 'transfer'
  | 'close'
  | 'complete'
  | 'fall-short'
  | 'stay-away';

interface Transition {
  from: readonly (EnrolmentState | null)[];
  event: EnrolmentEvent;
  by: readonly EnrolmentActor[];
  to: EnrolmentState;
  /** Where no seat is free. Left out: it does not depend on seats. */
  otherwise?: EnrolmentState;
}

/** Who is not in the cohort: never was, left it, or was not let in. */
const out = [null, 'withdrawn', 'refused'] as const;
/** Who had a seat to the end. What it came to is settled anew where a coordinator decides otherwise afterwards, or takes that back. */
const settled = ['enrolled', 'completed', 'not-completed', 'no-show'] as const;
const seat = { to: 'enrolled', otherwise: 'waiting' } as const;

/** The whole machine. What is not here can't happen. */
export const enrolmentTransitions: readonly Transition[] = [
  { from: out, event: 'invite', by: ['coordinator'], to: 'invited' },
  { from: out, event: 'ask', by: ['learner'], to: 'requested' },
  { from: out, event: 'join', by: ['learner'], ...seat },
  { from: [...out, 'invited', 'requested'], event: 'enrol', by: ['coordinator'], ...seat },
  { from: ['invited'], event: 'accept', by: ['learner'], ...seat },
  { from: ['invited'], event: 'lapse', by: ['clock'], to: 'withdrawn' },
  { from: ['requested'], event: 'approve', by: ['manager'], ...seat },
  { from: ['requested'], event: 'refuse', by: ['manager'], to: 'refused' },
  { from: ['requested'], event: 'lapse', by: ['clock'], to: 'refused' },
  { from: ['waiting'], event: 'give', by: ['clock'], to: 'enrolled' },
  { from: ['waiting'], event: 'offer', by: ['clock'], to: 'offered' },
  { from: ['offered'], event: 'accept', by: ['learner'], to: 'enrolled' },
  { from: ['offered'], event: 'lapse', by: ['clock'], to: 'waiting' },
  {
    from: ['invited', 'requested', 'waiting', 'offered', 'enrolled'],
    event: 'withdraw',
    by: ['learner', 'coordinator'],
    to: 'withdrawn',
  },
  { from: ['invited', 'requested', 'waiting', 'offered', 'enrolled'], event: 'leave', by: ['clock'], to: 'withdrawn' },
  { from: ['waiting', 'offered', 'enrolled'], event: 'transfer', by: ['coordinator'], to: 'withdrawn' },
  { from: ['invited', 'requested', 'waiting', 'offered'], event: 'close', by: ['coordinator'], to: 'withdrawn' },
  { from: settled, event: 'complete', by: ['coordinator'], to: 'completed' },
  { from: settled, event: 'fall-short', by: ['coordinator'], to: 'not-completed' },
  { from: settled, event: 'stay-away', by: ['coordinator'], to: 'no-show' },
];

const seated: readonly EnrolmentState[] = ['enrolled', 'offered'];
const attending: readonly EnrolmentState[] = ['enrolled', 'completed', 'not-completed', 'no-show'];
const active: readonly EnrolmentState[] = ['invited', 'requested', 'waiting', 'offered', 'enrolled'];

/** Whether a seat of the cohort is hers: nobody else can be given it. */
export const holdsSeat = (state: EnrolmentState | null): boolean => state !== null && seated.includes(state);

/** Whether sessions are hers to attend, or were. A seat that is offered keeps their time free for her, and is not hers before she confirms it. */
export const attendsSessions = (state: EnrolmentState | null): boolean => state !== null && attending.includes(state);

/** Whether she is on her way into a cohort, or in it: she can't be in a second one of the programme. */
export const isActive = (state: EnrolmentState | null): boolean => state !== null && active.includes(state);

/** Why something can't happen to an enrolment: English, with the remedy. */
export interface EnrolmentRefusal {
  code: string;
  message: string;
}

/** What stands instead, by the state that she is in. */
const standing: Record<EnrolmentState, string> = {
  invited: 'She is invited to this cohort, and has not answered. Wait for her answer, or withdraw the invitation.',
  requested:
    'She has asked for a seat, and her manager has not decided. Wait for the decision, or withdraw the request.',
  refused: 'Her request was refused. She may ask again, or a coordinator may enrol her.',
  waiting: 'She is on the waiting list. She is given a seat when one becomes free.',
  offered: 'A seat is offered to her. She confirms it, or gives it back.',
  enrolled: 'She has a seat in this cohort. Load the page again; it may have changed.',
  withdrawn: 'She is not in this cohort any more. Enrol her again if she is to come.',
  completed: 'She has completed this cohort, and that stays as it is.',
  'not-completed': 'This cohort is over for her, and that stays as it is. Enrol her in another one.',
  'no-show': 'This cohort is over for her, and that stays as it is. Enrol her in another one.',
};
const absent = 'She is not in this cohort. Load the page again; it may have changed.';

export interface EnrolmentAsked {
  state: EnrolmentState | null;
  event: EnrolmentEvent;
  by: EnrolmentActor;
  /** Whether the cohort has a seat that nobody holds; it matters where one is asked for. */
  seatFree: boolean;
}

/**
 * What becomes of an enrolment.
 * @returns the next state, or why there is none.
 * @example nextEnrolment({ state: null, event: 'join', by: 'learner', seatFree: false }) // { state: 'waiting' }
 */
export const nextEnrolment = ({
  state,
  event,
  by,
  seatFree,
}: EnrolmentAsked): { state: EnrolmentState } | { refusal: EnrolmentRefusal } => {
  const found = enrolmentTransitions.find((each) => each.event === event && each.from.includes(state));
  if (!found) {
    const code = `enrolment-${state ?? 'absent'}`;
    return { refusal: { code, message: state === null ? absent : standing[state] } };
  }
  if (!found.by.includes(by))
    return {
      refusal: { code: 'enrolment-not-yours', message: `This is for the ${found.by.join(' or the ')} to do. Ask her.` },
    };
  return { state: seatFree ? found.to : (found.otherwise ?? found.to) };
};
