import fc from 'fast-check';
import type { SessionMet } from '.';
import { completed, timeAttended } from '.';

const anySession = fc.record({
  cancelled: fc.boolean(),
  lasts: fc.integer({ min: 1, max: 600 }),
  stayed: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
  attendance: fc.constantFrom('present' as const, 'absent' as const, 'excused' as const, null),
});
const anySessions = fc.array(anySession, { maxLength: 12 });
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
const met = (attendance: SessionMet['attendance'], stayed: number | null = null, lasts = 60): SessionMet => ({
  cancelled: false,
  lasts,
  attendance,
  stayed,
});

test('four of five are enough where four fifths are asked for', () => {
  const four = Array.from({ length: 4 }, () => met('present'));
  expect(completed([...four, met(null)], 0.8)).toBe(true);
  expect(completed([...four, met(null), met('absent')], 0.8)).toBe(false);
});

test('who was at nothing has completed nothing', () => {
  expect(completed([], 0.8)).toBe(false);
  expect(completed([met('excused')], 0.8)).toBe(false);
});

test('cancelled and excused sessions do not count', () => {
  fc.assert(
    fc.property(anySessions, anyShare, fc.boolean(), (sessions, share, cancelled) => {
      const more = cancelled ? { ...met(null), cancelled: true } : met('excused');
      expect(completed([...sessions, more], share)).toBe(completed(sessions, share));
    }),
  );
});

test('hours count, not sessions: a long day missed weighs more than a short one', () => {
  const days = (long: SessionMet['attendance'], short: SessionMet['attendance']) => [
    met(long, null, 360),
    met(short, null, 60),
  ];
  expect(completed(days('present', 'absent'), 0.8)).toBe(true);
  expect(completed(days('absent', 'present'), 0.8)).toBe(false);
});

test('who came late or left early is counted for the time that she was there', () => {
  expect(timeAttended([met('present', 100, 180), met('present', null, 180)])).toEqual({ attended: 280, of: 360 });
  expect(timeAttended([met('absent'), met('excused', null, 180)])).toEqual({ attended: 0, of: 60 });
  expect(completed([met('present', 48)], 0.8)).toBe(true);
  expect(completed([met('present', 47)], 0.8)).toBe(false);
});

test('nobody attends more than was held, and to stay longer never counts for less', () => {
  fc.assert(
    fc.property(anySessions, fc.nat(600), (sessions, more) => {
      const { attended, of } = timeAttended(sessions);
      expect(attended).toBeLessThanOrEqual(of);
      const longer = sessions.map((each) => ({ ...each, stayed: each.stayed === null ? null : each.stayed + more }));
      expect(timeAttended(longer).attended).toBeGreaterThanOrEqual(attended);
    }),
  );
});

test('what was not recorded counts as absent', () => {
  fc.assert(
    fc.property(anySessions, anyShare, (sessions, share) => {
      const said = sessions.map((each) => ({ ...each, attendance: each.attendance ?? ('absent' as const) }));
      expect(completed(said, share)).toBe(completed(sessions, share));
    }),
  );
});

test('to have been at one more never takes a completion away, and to ask for less never does', () => {
  fc.assert(
    fc.property(anySessions, anyShare, anyShare, (sessions, share, other) => {
      if (completed(sessions, share)) {
        expect(completed([...sessions, met('present')], share)).toBe(true);
        expect(completed(sessions, Math.min(share, other))).toBe(true);
      }
    }),
  );
});
