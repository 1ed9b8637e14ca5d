/** A calendar day of the contract (2026-11-24) as that day here, whatever the time zone. */
export function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

/** A day here as the contract and a date input write it. */
function written(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Today, as the contract and a date input write it. */
export const today = (): string => written(new Date());

/** So many days after a day. */
export function daysFrom(day: string, days: number): string {
  const later = dayOf(day);
  later.setDate(later.getDate() + days);
  return written(later);
}
