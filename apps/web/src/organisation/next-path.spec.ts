import { ownPath, pathAfterSignIn } from './next-path';

const origin = 'https://baobab.example';

it.each([
  ['/desk', '/desk'],
  ['/desk/needs?round=2#d1', '/desk/needs?round=2#d1'],
  ['/a/../b', '/b'],
])('goes on to %s', (asked, path) => {
  expect(ownPath(asked, origin)).toBe(path);
});

it.each([
  [null],
  [''],
  ['desk'],
  ['https://elsewhere.example/'],
  ['//elsewhere.example'],
  ['/\\elsewhere.example'],
  ['/\t/elsewhere.example'],
  ['/.//elsewhere.example'],
  ['javascript:alert(1)'],
  ['/sign-in?next=/sign-in'],
  ['//'],
])('does not go on to %j', (asked) => {
  expect(ownPath(asked, origin)).toBeNull();
});

it.each([
  [['coordinator'], '/desk'],
  [['learner', 'manager'], '/desk'],
  [['administrator'], '/desk'],
  [['learner'], '/'],
  [['trainer', 'learner'], '/'],
  [[], '/'],
] as const)('roles %j open %s when no page was asked for', (roles, path) => {
  expect(pathAfterSignIn(null, roles, origin)).toBe(path);
});
