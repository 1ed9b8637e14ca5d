interface Slot {
  day: string;
  startsAt: string;
}

/** The Monday of a day's week. */
const mondayOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};

/** The days of a timetable, by weeks. */
export const weeksOf = (slots: readonly Slot[]): { monday: string; days: string[] }[] => {
  const weeks = new Map<string, string[]>();
  for (const day of new Set(slots.map((slot) => slot.day))) {
    const monday = mondayOf(day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return [...weeks].map(([monday, days]) => ({ monday, days }));
};

/** On another day, the slot at the same time; the first one of the day where there is none. Null on a day without any. */
export const slotOn = (slots: readonly Slot[], day: string, like: Slot): number | null => {
  const sameTime = (slot: Slot) => (Date.parse(slot.startsAt) - Date.parse(like.startsAt)) % 86_400_000 === 0;
  const there = [...slots.keys()].filter((at) => slots[at]?.day === day);
  return there.find((at) => sameTime(slots[at]!)) ?? there[0] ?? null;
};
