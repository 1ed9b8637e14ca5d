import type { AvailabilityPartsFragment } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { weekdaysIn } from '../weekdays';
import { writeHours } from './hours';

/** When somebody or something can be had, in a line or two. */
export function HoursInWords({ availability }: { availability: AvailabilityPartsFragment | null }) {
  const text = useText();
  const { list } = useFormat();
  const days = weekdaysIn(useLocale(), 'short');
  if (!availability) return text('timetable.hours.any');
  const { weekly, daysOff, timeZone } = availability;
  const hours = days.flatMap(({ value, label }) => {
    const written = writeHours(weekly, Number(value));
    return written ? [`${label} ${isolated(written)}`] : [];
  });
  return (
    <>
      {hours.length > 0
        ? text('timetable.hours.said', { hours: list(hours), zone: isolated(timeZone.replaceAll('_', ' ')) })
        : text('timetable.hours.any')}{' '}
      {daysOff.length > 0 && text('timetable.hours.off', { count: daysOff.length })}
    </>
  );
}
