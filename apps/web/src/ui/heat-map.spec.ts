import { columnGroups, nextPlace, stepOf } from './heat-map';

test('nobody in need is the lightest step, somebody never is, everybody is the darkest', () => {
  expect([0, 0.01, 0.25, 0.3, 0.75, 0.76, 1, 2].map(stepOf)).toEqual([0, 1, 1, 2, 3, 4, 4, 4]);
});
test('where there is no number there is no step', () => expect(stepOf(null)).toBeUndefined());

test('neighbours of one group are one heading', () => {
  const columns = ['A', 'A', 'B', 'A'].map((group) => ({ group }));
  expect(columnGroups(columns)).toEqual([
    { group: 'A', span: 2 },
    { group: 'B', span: 1 },
    { group: 'A', span: 1 },
  ]);
});

describe('from the first of two rows and the second of three columns', () => {
  const lead = (key: string, leftwards = false) =>
    nextPlace({ row: 0, column: 1 }, key, { rows: 2, columns: 3, leftwards });

  test.each([
    ['ArrowDown', { row: 1, column: 1 }],
    ['ArrowRight', { row: 0, column: 2 }],
    ['ArrowLeft', { row: 0, column: 0 }],
    ['Home', { row: 0, column: 0 }],
    ['End', { row: 0, column: 2 }],
  ])('%s leads to %p', (key, place) => expect(lead(key)).toEqual(place));
  test('the edge holds', () => expect(lead('ArrowUp')).toEqual({ row: 0, column: 1 }));
  test('in a page that reads leftwards, right is back', () =>
    expect(lead('ArrowRight', true)).toEqual({ row: 0, column: 0 }));
  test('other keys are left alone', () => expect(lead('Tab')).toBeNull());
});
