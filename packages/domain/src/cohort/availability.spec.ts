import { absenceIn, restIn } from '.';

const span = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
const berlin = {
  timeZone: 'Europe/Berlin',
  weekly: [
    { weekday: 1, from: '09:00', until: '12:00' },
    { weekday: 1, from: '14:00', until: '24:00' },
    { weekday: 2, from: '00:00', until: '10:00' },
  ],
  daysOff: [{ firstDay: '2026-12-24', lastDay: '2026-12-28', name: 'Away' }],
};

test.each([
  ['within the hours', '2026-11-02T08:00Z', '2026-11-02T11:00Z', null],
  ['a minute early', '2026-11-02T07:59Z', '2026-11-02T11:00Z', { kind: 'hours' }],
  ['over the pause', '2026-11-02T10:00Z', '2026-11-02T14:00Z', { kind: 'hours' }],
  ['over midnight, within the hours of both days', '2026-11-02T20:00Z', '2026-11-03T02:00Z', null],
  ['until midnight', '2026-11-02T20:00Z', '2026-11-02T23:00Z', null],
  ['on a day without hours', '2026-11-04T09:00Z', '2026-11-04T10:00Z', { kind: 'hours' }],
  ['on a day off, whatever the hours', '2026-12-28T08:00Z', '2026-12-28T11:00Z', { kind: 'day', name: 'Away' }],
  // The same hour on the wall is an hour earlier in summer.
  ['in summer time', '2026-07-06T07:00Z', '2026-07-06T10:00Z', null],
  ['in summer time, an hour late', '2026-07-06T08:00Z', '2026-07-06T11:00Z', { kind: 'hours' }],
])('somebody with hours: %s', (_, startsAt, endsAt, absence) => {
  expect(absenceIn(berlin, span(startsAt, endsAt))).toEqual(absence);
});

test('who has no hours can at any, save on days off', () => {
  const any = { ...berlin, weekly: [] };
  expect(absenceIn(any, span('2026-11-04T02:00Z', '2026-11-05T02:00Z'))).toBeNull();
  expect(absenceIn(any, span('2026-12-23T22:00Z', '2026-12-23T23:30Z'))).toEqual({ kind: 'day', name: 'Away' });
});

test('a day of rest is that of the place, not of Greenwich', () => {
  const week = { weekdays: [1, 2, 3, 4, 5], daysOff: [{ firstDay: '2026-11-02', lastDay: '2026-11-02', name: '' }] };
  const late = span('2026-11-06T21:30Z', '2026-11-06T22:30Z');
  expect(restIn(week, late, 'UTC')).toBeNull();
  expect(restIn(week, late, 'Africa/Nairobi')).toEqual({ kind: 'hours' });
  expect(restIn(week, span('2026-11-02T09:00Z', '2026-11-02T10:00Z'), 'UTC')).toEqual({ kind: 'day', name: '' });
});
