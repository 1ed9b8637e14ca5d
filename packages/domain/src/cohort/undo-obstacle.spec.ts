import fc from 'fast-check';
import type { ChangedSince, ChangeStanding } from '.';
import { undoObstacle } from '.';

const session = (title: string, more: Partial<ChangedSince> = {}): ChangedSince => ({
  title,
  begun: false,
  past: false,
  changed: false,
  ...more,
});
const change = (more: Partial<ChangeStanding> = {}): ChangeStanding => ({
  kind: 'postpone',
  undone: false,
  cohortOver: false,
  sessions: [session('Opening'), session('Closing')],
  ...more,
});

test.each<[string, Partial<ChangeStanding>, string | null, string[]]>([
  ['nothing came since', {}, null, []],
  ['it was undone already', { undone: true, cohortOver: true }, 'undone', []],
  ['people were told that they are elsewhere', { kind: 'merge' }, 'people-moved', []],
  ['the cohort is over', { cohortOver: true }, 'cohort-over', []],
  [
    'one session was changed since',
    { sessions: [session('Opening'), session('Closing', { changed: true })] },
    'changed',
    ['Closing'],
  ],
  [
    'one has begun',
    { sessions: [session('Opening', { begun: true, past: true }), session('Closing')] },
    'begun',
    ['Opening'],
  ],
  ['it would go back to yesterday', { sessions: [session('Opening', { past: true })] }, 'past', ['Opening']],
])('where %s', (_, more, why, sessions) => {
  expect(undoObstacle(change(more))).toEqual(why === null ? null : { why, sessions });
});

test('what can be undone concerns sessions to come alone, and a session more in its way never opens the way', () => {
  const since = fc.record({ title: fc.string(), begun: fc.boolean(), past: fc.boolean(), changed: fc.boolean() });
  const any = fc.record({
    kind: fc.constantFrom('postpone', 'trainer', 'venue', 'cancel', 'merge', 'split'),
    undone: fc.boolean(),
    cohortOver: fc.boolean(),
    sessions: fc.array(since),
  });
  fc.assert(
    fc.property(any, since, (standing, another) => {
      const sessions = [...standing.sessions, another];
      if (undoObstacle({ ...standing, sessions }) !== null) return;
      expect(undoObstacle(standing)).toBeNull();
      expect(sessions.some(({ begun, past, changed }) => begun || past || changed)).toBe(false);
    }),
  );
});
