import { slotOn, weeksOf } from './weeks';

const slot = (day: string, hour: string) => ({ day, startsAt: `${day}T${hour}:00Z` });
const slots = [
  slot('2026-11-06', '09:00'),
  slot('2026-11-06', '12:00'),
  slot('2026-11-09', '12:00'),
  slot('2026-11-10', '08:00'),
];

test('days are in the week of their Monday', () => {
  expect(weeksOf(slots)).toEqual([
    { monday: '2026-11-02', days: ['2026-11-06'] },
    { monday: '2026-11-09', days: ['2026-11-09', '2026-11-10'] },
  ]);
});

test('on another day a session keeps its time, where there is such a one', () => {
  expect(slotOn(slots, '2026-11-09', slots[1]!)).toBe(2);
  expect(slotOn(slots, '2026-11-06', slots[2]!)).toBe(1);
  expect(slotOn(slots, '2026-11-10', slots[2]!)).toBe(3);
  expect(slotOn(slots, '2026-11-11', slots[2]!)).toBeNull();
});
