import { answersOf, keyedBy } from './keying';

const ordinals = [0, 1, 2, 3];

test.each([
  ['2', 2],
  ['12', 2],
  ['0', 0],
  ['٣', 3],
  ['-', 'blank'],
  ['2-', 'blank'],
  ['4', null],
  ['x', null],
  ['', null],
] as const)('%j typed into a box means %j', (typed, meant) => {
  expect(keyedBy(typed, ordinals)).toBe(meant);
});

test('a form is ready when each competency has a level, or is said to be blank', () => {
  expect(answersOf(['a', 'b'], { a: 2 })).toBeNull();
  expect(answersOf(['a', 'b'], { a: 0, b: 'blank' })).toEqual([
    { competencyId: 'a', ordinal: 0 },
    { competencyId: 'b', ordinal: null },
  ]);
});
