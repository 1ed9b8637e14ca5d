/** A calendar day of the contract (2026-11-24) as that day here, whatever the time zone. */
export function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

/** Today, as the contract and a date input write it. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
