/** Days, by a name: a holiday, or why somebody is away. */
export interface DaysOff {
  /** `2026-12-24`. */
  firstDay: string;
  lastDay: string;
  name: string;
}

/** Those that a day lies in. */
export const dayOffOf = (daysOff: readonly DaysOff[], day: string): DaysOff | undefined =>
  daysOff.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);

const dayText = String.raw`\d{4}-\d{2}-\d{2}`;
const lineForm = new RegExp(
  String.raw`^"?(${dayText})"?(?:\s*(?:\.\.|–|/)\s*(${dayText})|\s*[,;\t]\s*"?(${dayText})"?)?(?:\s*[,;\t]\s*|\s+|$)(.*)$`,
);
const isDay = (day: string) =>
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

/**
 * Days off from lines as people type them or a spreadsheet saves them: a day, a last day where there is one, a name; between them a comma, a
 * semicolon or a tab. `2026-12-24;2026-12-26;Christmas`, `2026-05-01, Labour Day`. A line of titles at the top is passed over.
 * @returns the days, and the numbers of the lines, from 1, that are none.
 */
export const readDaysOff = (text: string): { daysOff: DaysOff[]; wrong: number[] } => {
  const daysOff: DaysOff[] = [];
  const wrong: number[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, at) => {
      if (line.trim() === '') return;
      const [, firstDay = '', dotted, second, rest = ''] = lineForm.exec(line.trim()) ?? [];
      const lastDay = dotted ?? second ?? firstDay;
      const name = rest
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('""', '"')
        .trim();
      if (isDay(firstDay) && isDay(lastDay) && firstDay <= lastDay) daysOff.push({ firstDay, lastDay, name });
      else if (at > 0 || /\d/.test(line)) wrong.push(at + 1);
    });
  return { daysOff, wrong };
};

/** The same days as lines that can be read again. */
export const writeDaysOff = (daysOff: readonly DaysOff[]): string =>
  daysOff
    .map(({ firstDay, lastDay, name }) =>
      [firstDay, ...(lastDay === firstDay ? [] : [lastDay]), ...(name ? [name] : [])].join('; '),
    )
    .join('\n');
