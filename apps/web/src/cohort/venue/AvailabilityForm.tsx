import { readDaysOff, writeDaysOff } from '@baobab/domain/cohort';
import { useState } from 'react';
import { SetAvailabilityDocument, type AvailabilityPartsFragment } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Field, SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { weekdaysIn } from '../weekdays';
import { zonesWith } from '../zones';
import { DaysOffField } from './DaysOffField';
import { readHours, writeHours } from './hours';

interface AvailabilityFormProps {
  of: { trainerId: string } | { venueId: string };
  availability: AvailabilityPartsFragment | null;
  /** The organisation's, chosen at first. */
  timeZone: string;
  onSaved(): void;
}

/** When a trainer or a venue can be had: hours of each day of the week, and days when not. */
export function AvailabilityForm({ of, availability, timeZone, onSaved }: AvailabilityFormProps) {
  const text = useText();
  const weekdays = weekdaysIn(useLocale());
  const set = useCommand(SetAvailabilityDocument, (data) => data.setAvailability);
  const [lines, setLines] = useState(() => writeDaysOff(availability?.daysOff ?? []));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { daysOff, wrong: wrongLines } = readDaysOff(lines);
  const send = async (field: (name: string) => string) => {
    const read = weekdays.map(({ value }) => ({ value, hours: readHours(field(`hours-${value}`)) }));
    const unread = read.filter(({ hours }) => hours === null).map(({ value }) => value);
    setWrong(unread);
    if (unread.length > 0 || wrongLines.length > 0) return;
    const weekly = read.flatMap(({ value, hours }) =>
      (hours ?? []).map((stretch) => ({ weekday: Number(value), ...stretch })),
    );
    if (await set.run({ input: { ...of, timeZone: field('timeZone'), weekly, daysOff } })) onSaved();
  };
  return (
    <>
      <Failure sentence={set.issue('trainerId') ?? set.issue('venueId') ?? set.sentence} />
      <p>{text('timetable.hours.about')}</p>
      <Form onSend={(field) => void send(field)}>
        {weekdays.map(({ value, label }) => (
          <Field
            key={value}
            label={label}
            name={`hours-${value}`}
            dir="ltr"
            placeholder="09:00-12:00, 13:00-17:00"
            defaultValue={writeHours(availability?.weekly ?? [], Number(value))}
            error={wrong.includes(value) ? text('timetable.hours.wrong') : null}
          />
        ))}
        <SelectField
          label={text('cohort.series.timeZone')}
          name="timeZone"
          dir="ltr"
          defaultValue={availability?.timeZone ?? timeZone}
          choices={zonesWith(availability?.timeZone ?? timeZone)}
          error={set.issue('timeZone')}
        />
        <DaysOffField lines={lines} onLines={setLines} error={set.issue('daysOff')} />
        <Button type="submit" pending={set.pending}>
          {text('house.save')}
        </Button>
      </Form>
    </>
  );
}
