import { inOrder, PLACES } from './task-links';

test('what has a day comes before what has none, whatever order the rooms answered in', () => {
  const group = (kind: keyof typeof PLACES) => ({ __typename: 'TaskGroup' as const, kind, count: 1, tasks: [] });
  const sorted = inOrder([group('round_without_programme'), group('people_to_place'), group('attendance_missing')]);
  expect(sorted.map(({ kind }) => kind)).toEqual(['attendance_missing', 'people_to_place', 'round_without_programme']);
});
