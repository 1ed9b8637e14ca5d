import { dayOf, today } from '../../locale/day';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { weekdaysIn } from '../weekdays';
import type { WorkingDays } from './parts';

/** The days of the week, and the days off that are still to come. */
export function WorkingDaysInWords({ working }: { working: WorkingDays }) {
  const text = useText();
  const { list, date } = useFormat();
  const names = weekdaysIn(useLocale());
  const { stated, weekdays, daysOff } = working;
  const ahead = daysOff.filter(({ lastDay }) => lastDay >= today());
  if (!stated) return <p>{text('timetable.working.unsaid')}</p>;
  return (
    <>
      <p>
        {text('timetable.working.said', {
          days: list(names.filter(({ value }) => weekdays.includes(Number(value))).map(({ label }) => label)),
        })}{' '}
        {ahead.length === 0 && text('timetable.working.noneOff')}
      </p>
      <ul>
        {ahead.map(({ firstDay, lastDay, name }) => (
          <li key={`${firstDay} ${name}`}>
            {date(dayOf(firstDay))}
            {lastDay !== firstDay && ` – ${date(dayOf(lastDay))}`} <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
