import fc from 'fast-check';
import type { EnrolmentActor, EnrolmentEvent, EnrolmentState } from '.';
import { enrolmentStates, enrolmentTransitions, holdsSeat, isActive, nextEnrolment } from '.';

const events = [...new Set(enrolmentTransitions.map(({ event }) => event))];
const actors: EnrolmentActor[] = ['learner', 'coordinator', 'manager', 'clock'];
const anyAsked = fc.record({
  state: fc.constantFrom(null, ...enrolmentStates),
  event: fc.constantFrom(...events),
  by: fc.constantFrom(...actors),
  seatFree: fc.boolean(),
});
type Step = [EnrolmentEvent, EnrolmentActor, seatFree?: boolean];

const after = (...steps: Step[]): EnrolmentState | string | null =>
  steps.reduce<EnrolmentState | null | string>((state, [event, by, seatFree = true]) => {
    const next = nextEnrolment({ state: state as EnrolmentState | null, event, by, seatFree });
    return 'state' in next ? next.state : next.refusal.code;
  }, null);

test.each<[string, Step[], string]>([
  ['who joins takes a seat', [['join', 'learner']], 'enrolled'],
  ['who joins where none is free waits', [['join', 'learner', false]], 'waiting'],
  [
    'a request that is approved is a seat',
    [
      ['ask', 'learner'],
      ['approve', 'manager'],
    ],
    'enrolled',
  ],
  [
    'or a place on the waiting list',
    [
      ['ask', 'learner'],
      ['approve', 'manager', false],
    ],
    'waiting',
  ],
  [
    'a request that is refused is over',
    [
      ['ask', 'learner'],
      ['refuse', 'manager'],
    ],
    'refused',
  ],
  [
    'so is one that nobody decided',
    [
      ['ask', 'learner'],
      ['lapse', 'clock'],
    ],
    'refused',
  ],
  [
    'who was refused may ask again',
    [
      ['ask', 'learner'],
      ['refuse', 'manager'],
      ['ask', 'learner'],
    ],
    'requested',
  ],
  [
    'who is invited accepts',
    [
      ['invite', 'coordinator'],
      ['accept', 'learner'],
    ],
    'enrolled',
  ],
  [
    'or declines',
    [
      ['invite', 'coordinator'],
      ['withdraw', 'learner'],
    ],
    'withdrawn',
  ],
  [
    'or lets it lapse',
    [
      ['invite', 'coordinator'],
      ['lapse', 'clock'],
    ],
    'withdrawn',
  ],
  [
    'who leaves the organisation is out, whatever she had',
    [
      ['join', 'learner', false],
      ['offer', 'clock'],
      ['leave', 'clock'],
    ],
    'withdrawn',
  ],
  [
    'which is not for a coordinator to say of one cohort',
    [
      ['join', 'learner'],
      ['leave', 'coordinator'],
    ],
    'enrolment-not-yours',
  ],
  [
    'a seat that is offered is confirmed',
    [
      ['join', 'learner', false],
      ['offer', 'clock'],
      ['accept', 'learner'],
    ],
    'enrolled',
  ],
  [
    'or waited for again',
    [
      ['join', 'learner', false],
      ['offer', 'clock'],
      ['lapse', 'clock'],
    ],
    'waiting',
  ],
  [
    'who never came is a no-show',
    [
      ['enrol', 'coordinator'],
      ['stay-away', 'coordinator'],
    ],
    'no-show',
  ],
  [
    'nobody approves her own request',
    [
      ['ask', 'learner'],
      ['approve', 'learner'],
    ],
    'enrolment-not-yours',
  ],
  [
    'nobody is invited who has a seat',
    [
      ['join', 'learner'],
      ['invite', 'coordinator'],
    ],
    'enrolment-enrolled',
  ],
  ['nothing happens to who is not there', [['withdraw', 'learner']], 'enrolment-absent'],
])('%s', (_, steps, state) => expect(after(...steps)).toBe(state));

test('what is asked is answered by one state or one sentence with a remedy', () => {
  fc.assert(
    fc.property(anyAsked, (asked) => {
      const next = nextEnrolment(asked);
      if ('state' in next) expect(enrolmentStates).toContain(next.state);
      else expect(next.refusal.message).toMatch(/\. .*\.$|,.*\.$/);
    }),
  );
});

test('no state has two answers to one event', () => {
  for (const state of [null, ...enrolmentStates])
    for (const event of events)
      expect(
        enrolmentTransitions.filter((each) => each.event === event && each.from.includes(state)).length,
      ).toBeLessThan(2);
});

test('what is over stays over, though a coordinator may settle anew what it came to; a seat is taken by nobody while none is free, save by whom it is held for', () => {
  const over: (EnrolmentState | null)[] = ['completed', 'not-completed', 'no-show'];
  fc.assert(
    fc.property(anyAsked, (asked) => {
      const next = nextEnrolment({ ...asked, seatFree: false });
      if (!('state' in next)) return;
      if (over.includes(asked.state)) expect([asked.by, over.includes(next.state)]).toEqual(['coordinator', true]);
      const given = asked.event === 'give' || asked.event === 'offer';
      if (holdsSeat(next.state)) expect(holdsSeat(asked.state) || given).toBe(true);
    }),
  );
});

test('every state can be reached, and who is on the way can always leave', () => {
  const reached = new Set(enrolmentTransitions.flatMap(({ to, otherwise }) => [to, otherwise ?? to]));
  expect([...reached].sort()).toEqual([...enrolmentStates].sort());
  for (const state of enrolmentStates.filter(isActive))
    expect(nextEnrolment({ state, event: 'withdraw', by: 'learner', seatFree: false })).toEqual({ state: 'withdrawn' });
});

test('whoever holds a seat is on the way', () => {
  for (const state of enrolmentStates) if (holdsSeat(state)) expect(isActive(state)).toBe(true);
});
