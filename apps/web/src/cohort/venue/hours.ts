interface Hours {
  weekday: number;
  from: string;
  until: string;
}

const form = /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/;
const isTime = (time: string) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time);

/** Stretches of a day as people type them: `09:00-12:00, 14:00-17:00`. Null where they can't be read, or end before they begin. */
export const readHours = (typed: string): { from: string; until: string }[] | null => {
  const stretches = typed
    .split(/[,;،]/)
    .map((stretch) => stretch.trim())
    .filter(Boolean)
    .map((stretch) => {
      const [, from = '', until = ''] = form.exec(stretch) ?? [];
      return { from: from.padStart(5, '0'), until: until.padStart(5, '0') };
    });
  return stretches.every(({ from, until }) => isTime(from) && isTime(until) && from < until) ? stretches : null;
};

/** Those of one day of the week, as they are read again. */
export const writeHours = (weekly: readonly Hours[], weekday: number): string =>
  weekly
    .filter((hours) => hours.weekday === weekday)
    .map(({ from, until }) => `${from}-${until}`)
    .join(', ');
