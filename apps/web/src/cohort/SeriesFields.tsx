import { today } from '../locale/day';
import { useLocale, useText } from '../locale/use-text';
import { Checks } from '../ui/Checks';
import { Field, SelectField } from '../ui/Field';
import { MeetingFields, type Trainers } from './MeetingFields';

interface SeriesFieldsProps {
  trainers: Trainers;
  /** The organisation's, chosen at first. */
  timeZone: string;
  leftOut: string;
  onLeftOut(days: string): void;
  issue(path: string): string | null;
}

/** 1 Monday … 7 Sunday, as the reader's language calls them; the first of January 2024 was a Monday. */
const weekdaysIn = (locale: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(new Date(2024, 0, day)),
  }));

/** What a series is asked for with. */
export function SeriesFields({ trainers, timeZone, leftOut, onLeftOut, issue }: SeriesFieldsProps) {
  const text = useText();
  const zones = [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
  const weekdays = issue('weekdays');
  return (
    <MeetingFields trainers={trainers} issue={issue}>
      <Field
        label={text('cohort.series.firstDay')}
        name="firstDay"
        type="date"
        defaultValue={today()}
        error={issue('firstDay')}
      />
      <Field label={text('cohort.series.startsAt')} name="startsAt" type="time" error={issue('startsAt')} />
      <Field label={text('cohort.series.endsAt')} name="endsAt" type="time" error={issue('endsAt')} />
      <SelectField
        label={text('cohort.series.timeZone')}
        hint={text('cohort.series.timeZone.hint')}
        name="timeZone"
        dir="ltr"
        defaultValue={timeZone}
        choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        error={issue('timeZone')}
      />
      <div>
        <Checks
          legend={text('cohort.series.weekdays')}
          name="weekdays"
          checked={[]}
          choices={weekdaysIn(useLocale())}
        />
        {weekdays && <p role="alert">{weekdays}</p>}
      </div>
      <Field
        label={text('cohort.series.everyWeeks')}
        hint={text('cohort.series.everyWeeks.hint')}
        name="everyWeeks"
        type="number"
        min={1}
        max={12}
        defaultValue={1}
        error={issue('everyWeeks')}
      />
      <Field
        label={text('cohort.series.times')}
        hint={text('cohort.series.times.hint')}
        name="times"
        type="number"
        min={1}
        max={100}
        error={issue('times')}
      />
      <Field label={text('cohort.series.lastDay')} name="lastDay" type="date" error={issue('lastDay')} />
      <Field
        label={text('cohort.series.leftOut')}
        hint={text('cohort.series.leftOut.hint')}
        name="leftOut"
        dir="ltr"
        value={leftOut}
        onChange={(event) => onLeftOut(event.target.value)}
        error={issue('leftOut') ?? issue('leftOut.0')}
      />
    </MeetingFields>
  );
}
