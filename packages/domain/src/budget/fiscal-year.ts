/** A fiscal year is called by the calendar year in which it begins; its first month is 1 to 12. Days are as 2026-11-24. */
export const fiscalYearOf = (day: string, firstMonth: number): number => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= firstMonth ? year : year - 1;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Its first and its last day. @example fiscalYearSpan(2026, 7) // { first: '2026-07-01', last: '2027-06-30' } */
export const fiscalYearSpan = (year: number, firstMonth: number): { first: string; last: string } => {
  const end = new Date(Date.UTC(year + 1, firstMonth - 1, 0));
  return {
    first: `${year}-${two(firstMonth)}-01`,
    last: `${end.getUTCFullYear()}-${two(end.getUTCMonth() + 1)}-${two(end.getUTCDate())}`,
  };
};

/** How people call it. @example fiscalYearName(2026, 7) // '2026/27' */
export const fiscalYearName = (year: number, firstMonth: number): string =>
  firstMonth === 1 ? String(year) : `${year}/${two((year + 1) % 100)}`;
