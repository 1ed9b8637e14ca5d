/** 1 Monday … 7 Sunday, as the reader's language calls them; the first of January 2024 was a Monday. */
export const weekdaysIn = (locale: string, weekday: 'long' | 'short' = 'long') =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: new Intl.DateTimeFormat(locale, { weekday }).format(new Date(2024, 0, day)),
  }));
