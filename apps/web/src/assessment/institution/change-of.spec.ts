import { changeOf, changeSign } from './change-of';

test('a change is told only where both levels are known', () => {
  expect(changeOf(3, 1)).toBe(2);
  expect(changeOf(0, 4)).toBe(-4);
  expect(changeOf(2, 2)).toBe(0);
  expect([changeOf(null, 1), changeOf(1, null), changeOf(null, null)]).toEqual([null, null, null]);
});

test('its sign is an arrow and how far, and nothing where nothing changed', () => {
  expect([2, -1, 0, null].map((by) => changeSign(by, String))).toEqual(['↑2', '↓1', '', '']);
});
