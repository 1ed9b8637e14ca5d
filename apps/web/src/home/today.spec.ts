import { cancelledSessions, largestGaps, nextLed, nextSession, unrecorded, type MyCohort, type MyNeed } from './today';

const now = '2026-03-10T10:00:00.000Z';
const at = (hour: string) => `2026-03-10T${hour}:00.000Z`;
const session = (id: string, from: string, to: string, row: { cancelled?: boolean } = {}) => ({
  __typename: 'MySession' as const,
  id,
  title: id,
  startsAt: at(from),
  endsAt: at(to),
  venue: null,
  link: null,
  trainerName: null,
  cancelled: false,
  attendance: null,
  presence: null,
  ...row,
});
const cohort = (state: MyCohort['state'], ...sessions: MyCohort['sessions']): MyCohort => ({
  __typename: 'MyCohort',
  id: 'cohort',
  name: 'Cohort',
  programmeId: 'p',
  programmeName: 'Programme',
  state,
  place: null,
  seatsLeft: 1,
  mayEnrol: state === null,
  sessions,
});

test('the next session is the one that is on, else the earliest to come, wherever she has a seat', () => {
  const later = cohort('enrolled', session('later', '15:00', '16:00'));
  const running = cohort('enrolled', session('over', '08:00', '09:00'), session('on', '09:30', '10:30'));
  expect(nextSession([later, running], now)?.id).toBe('on');
  expect(nextSession([later], now)?.id).toBe('later');
});

test('no session is next that is cancelled, over, or of a cohort in which she waits', () => {
  const waiting = cohort('waiting', session('a', '15:00', '16:00'));
  const none = cohort('enrolled', session('b', '08:00', '09:00'), session('c', '15:00', '16:00', { cancelled: true }));
  expect(nextSession([waiting, none], now)).toBeNull();
  expect(cancelledSessions([waiting, none], now).map(({ id }) => id)).toEqual(['c']);
});

test('a trainer is asked for attendance as soon as a session has begun, until everybody’s is recorded', () => {
  const led = (id: string, from: string, to: string, attendance: 'present' | null) => ({
    ...session(id, from, to),
    __typename: 'LedSession' as const,
    cohortName: 'Cohort',
    people: [{ __typename: 'LedPerson' as const, personId: 'p', attendance }],
  });
  const sessions = [
    led('recorded', '07:00', '08:00', 'present'),
    led('missing', '08:00', '09:00', null),
    led('coming', '15:00', '16:00', null),
  ];
  expect(unrecorded(sessions, now).map(({ id }) => id)).toEqual(['missing']);
  expect(nextLed(sessions, now)?.id).toBe('coming');
});

test('gaps are the largest first; who is not assessed or has no target has none', () => {
  const need = (label: string, level: number | null, target: number | null): MyNeed => ({
    __typename: 'MyNeed',
    competencyId: label,
    label,
    level,
    target,
    roundName: null,
    heldOn: null,
  });
  const needs = [need('one', 2, 3), need('none', null, 3), need('two', 0, 2), need('open', 1, null), need('at', 2, 2)];
  expect(largestGaps(needs).map(({ label }) => label)).toEqual(['two', 'one']);
});
