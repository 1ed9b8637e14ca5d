import { readDaysOff, writeDaysOff } from '@baobab/domain/cohort';
import { useState } from 'react';
import { SetWorkingDaysDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Checks } from '../../ui/Checks';
import { Failure } from '../../ui/Failure';
import { Form } from '../../ui/Form';
import { weekdaysIn } from '../weekdays';
import { DaysOffField } from './DaysOffField';
import type { WorkingDays } from './parts';

/** When the organisation works. */
export function WorkingDaysForm({ working, onSaved }: { working: WorkingDays; onSaved(): void }) {
  const text = useText();
  const set = useCommand(SetWorkingDaysDocument, (data) => data.setWorkingDays);
  const [lines, setLines] = useState(() => writeDaysOff(working.daysOff));
  const { daysOff, wrong } = readDaysOff(lines);
  const send = async (ticked: (name: string) => string[]) => {
    if (wrong.length > 0) return;
    if (await set.run({ input: { weekdays: ticked('weekdays').map(Number), daysOff } })) onSaved();
  };
  return (
    <>
      <Failure sentence={set.issue('weekdays') || set.issue('daysOff') ? null : set.sentence} />
      <Form onSend={(_, ticked) => void send(ticked)}>
        <Checks
          legend={text('timetable.working.weekdays')}
          name="weekdays"
          checked={working.stated ? working.weekdays.map(String) : ['1', '2', '3', '4', '5']}
          choices={weekdaysIn(useLocale())}
          error={set.issue('weekdays')}
        />
        <DaysOffField lines={lines} onLines={setLines} error={set.issue('daysOff')} />
        <Button type="submit" pending={set.pending}>
          {text('house.save')}
        </Button>
      </Form>
    </>
  );
}
