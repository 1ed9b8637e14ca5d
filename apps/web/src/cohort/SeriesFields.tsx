import { today } from '../locale/day';
import { useLocale, useText } from '../locale/use-text';
import { Checks } from '../ui/Checks';
import { Field, SelectField } from '../ui/Field';
import { MeetingFields, type Trainers } from './MeetingFields';
import { weekdaysIn } from './weekdays';
import { zonesWith } from './zones';

interface SeriesFieldsProps {
  trainers: Trainers;
  /** The organisation's, chosen at first. */
  timeZone: string;
  leftOut: string;
  onLeftOut(days: string): void;
  issue(path: string): string | null;
}

/** What a series is asked for with. */
export function SeriesFields({ trainers, timeZone, leftOut, onLeftOut, issue }: SeriesFieldsProps) {
  const text = useText();
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
        choices={zonesWith(timeZone)}
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
