import { readHours, writeHours } from './hours';

test.each([
  ['', []],
  ['09:00-12:00', [{ from: '09:00', until: '12:00' }]],
  [
    ' 9:00 – 12:00، 13:30-24:00 ',
    [
      { from: '09:00', until: '12:00' },
      { from: '13:30', until: '24:00' },
    ],
  ],
  ['12:00-09:00', null],
  ['25:00-26:00', null],
  ['morning', null],
])('the hours %p are read', (typed, hours) => {
  expect(readHours(typed)).toEqual(hours);
});

test('what is written of a day is read again', () => {
  const weekly = [
    { weekday: 2, from: '09:00', until: '12:00' },
    { weekday: 1, from: '08:00', until: '09:30' },
    { weekday: 2, from: '13:00', until: '24:00' },
  ];
  expect(readHours(writeHours(weekly, 2))).toEqual([
    { from: '09:00', until: '12:00' },
    { from: '13:00', until: '24:00' },
  ]);
});
