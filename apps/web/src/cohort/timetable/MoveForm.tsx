import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import type { Proposed, Slot } from './parts';

interface MoveFormProps {
  session: Proposed;
  slots: readonly Slot[];
  timeZone: string;
  pending: boolean;
  /** Null where the timetable is settled. */
  onMove: ((slot: number) => void) | null;
}

/** One proposed session: what is wrong with it where it stands, and where else it could be. */
export function MoveForm({ session, slots, timeZone, pending, onMove }: MoveFormProps) {
  const text = useText();
  const time = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <>
      <Facts
        facts={[
          { name: text('cohort.one'), value: session.cohortName },
          { name: text('cohort.session.time'), value: time.format(new Date(slots[session.slot]?.startsAt ?? 0)) },
          { name: text('cohort.session.trainer'), value: session.trainerName },
          { name: text('cohort.session.place'), value: session.venue ?? text('cohort.session.link') },
        ]}
      />
      {session.faults.length > 0 && (
        <ul>
          {session.faults.map((fault) => (
            <li key={fault}>{text(`timetable.fault.${fault}`)}</li>
          ))}
        </ul>
      )}
      {onMove && (
        <Form onSend={(field) => onMove(Number(field('slot')))}>
          <SelectField
            label={text('timetable.move.to')}
            hint={text('timetable.move.hint', { zone: timeZone.replaceAll('_', ' ') })}
            name="slot"
            defaultValue={session.slot}
            choices={slots.map(({ startsAt }, at) => ({ value: String(at), label: time.format(new Date(startsAt)) }))}
          />
          <Button type="submit" pending={pending}>
            {text('cohort.session.move')}
          </Button>
        </Form>
      )}
    </>
  );
}
