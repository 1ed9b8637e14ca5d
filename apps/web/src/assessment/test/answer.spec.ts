import { firstAnswer, inputOf, moved, numberIn, toggled, type Item } from './answer';

const item = (kind: Item['kind'], options = ['a', 'b', 'c']): Item => ({
  __typename: 'TestItem',
  itemId: '1',
  kind,
  language: 'en',
  scenario: null,
  stem: 'Which?',
  choose: kind === 'multiple' ? 2 : null,
  options,
});

test.each([
  ['12', 12],
  [' 12,5 ', 12.5],
  ['-0.5', -0.5],
  ['٢٥', 25],
  ['۱۲٫۵', 12.5],
  ['40 %', 40],
  ['0,125', 0.125],
  ['1000,5', 1000.5],
  ['٤٠٪', 40],
])('%s is the number %d', (written, number) => expect(numberIn(written)).toBe(number));

test.each(['', 'twenty', '1.2.3', '1e9', '--1', '1,000', '12.500', '١٬٠٠٠', '٢٫٥٠٠'])('“%s” is no number', (written) =>
  expect(numberIn(written)).toBeNull(),
);

test('nothing can be sent before something is chosen; an order can be right as it stands', () => {
  for (const kind of ['single', 'multiple', 'case', 'numeric'] as const)
    expect(inputOf(item(kind), firstAnswer(item(kind)))).toBeNull();
  expect(inputOf(item('order'), firstAnswer(item('order')))).toEqual({ chosen: [0, 1, 2] });
});

test('of several as many have to be chosen as are asked for', () => {
  const chosen = (places: number[]) => inputOf(item('multiple'), { places, written: '' });
  expect([chosen([1]), chosen([0, 1, 2])]).toEqual([null, null]);
  expect(chosen([2, 0])).toEqual({ chosen: [2, 0] });
});

test('moving an option loses none, moving it back changes nothing, and at the end it stays', () => {
  for (const at of [0, 1, 2]) {
    const down = moved([0, 1, 2], at, 1);
    expect([...down].sort()).toEqual([0, 1, 2]);
    expect(at === 2 ? down : moved(down, at + 1, -1)).toEqual([0, 1, 2]);
  }
});

test('a box that is ticked twice is not ticked', () => {
  expect(toggled(toggled([1], 2), 2)).toEqual([1]);
});
