import { daysFrom, today } from '../../locale/day';
import { useText } from '../../locale/use-text';
import { Field, SelectField } from '../../ui/Field';
import { zonesWith } from '../zones';

interface TimeFieldsProps {
  /** The organisation's, chosen at first. */
  timeZone: string;
  issue(path: string): string | null;
}

/** On which days and at which hours sessions may be, how long they are and what lies between. */
export function TimeFields({ timeZone, issue }: TimeFieldsProps) {
  const text = useText();
  const count = (name: 'minutes' | 'pause' | 'mostADay' | 'travelMinutes', least: number, usual: number) => (
    <Field
      label={text(`timetable.${name}`)}
      hint={name === 'travelMinutes' ? text('timetable.travelMinutes.hint') : undefined}
      name={name}
      type="number"
      min={least}
      defaultValue={usual}
      error={issue(name)}
    />
  );
  return (
    <>
      <Field
        label={text('cohort.series.firstDay')}
        name="firstDay"
        type="date"
        defaultValue={daysFrom(today(), 7)}
        error={issue('firstDay')}
      />
      <Field
        label={text('cohort.series.lastDay')}
        name="lastDay"
        type="date"
        defaultValue={daysFrom(today(), 48)}
        error={issue('lastDay')}
      />
      <Field label={text('timetable.from')} name="from" type="time" defaultValue="09:00" error={issue('from')} />
      <Field label={text('timetable.until')} name="until" type="time" defaultValue="16:30" error={issue('until')} />
      <SelectField
        label={text('cohort.series.timeZone')}
        name="timeZone"
        dir="ltr"
        defaultValue={timeZone}
        choices={zonesWith(timeZone)}
        error={issue('timeZone')}
      />
      {count('minutes', 30, 180)}
      {count('pause', 0, 30)}
      {count('mostADay', 1, 1)}
      {count('travelMinutes', 0, 60)}
    </>
  );
}
