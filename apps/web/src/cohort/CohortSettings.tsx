import { useState } from 'react';
import { ChangeCohortDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Checks';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { ComingIn } from './ComingIn';
import type { Cohort } from './parts';

/** Its name, its seats, and whether people may still enrol. */
export function CohortSettings({ cohort, onChanged }: { cohort: Cohort; onChanged(): Promise<unknown> }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const change = useCommand(ChangeCohortDocument, (data) => data.changeCohort);
  const send = async (field: (name: string) => string) => {
    const input = {
      cohortId: cohort.id,
      expectedVersion: cohort.version,
      name: field('name'),
      seats: Number(field('seats')),
      leastPeople: Number(field('leastPeople') || 0),
      open: field('open') === 'yes',
      enrolmentPolicy: field('enrolmentPolicy') as Cohort['enrolmentPolicy'],
      daysToDecide: Number(field('daysToDecide')),
      waitingOrder: field('waitingOrder') as Cohort['waitingOrder'],
      hoursToConfirm: Number(field('hoursToConfirm')),
      decideBy: field('decideBy') || null,
    };
    if (!(await change.run({ input }))) return;
    setOpen(false);
    void onChanged();
  };
  const told = ['name', 'seats', 'leastPeople', 'daysToDecide', 'hoursToConfirm'].some((path) => change.issue(path));
  return (
    <>
      <Button quiet onClick={() => setOpen(true)}>
        {text('cohort.change')}
      </Button>
      {open && (
        <Drawer title={text('cohort.change')} onClose={() => setOpen(false)}>
          <Failure
            sentence={change.issue('cohortId') ?? (told ? null : change.sentence)}
            onReload={change.reloadBy(onChanged)}
          />
          <Form key={cohort.version} onSend={(field) => void send(field)}>
            <Field
              label={text('cohort.name')}
              name="name"
              dir="auto"
              defaultValue={cohort.name}
              error={change.issue('name')}
            />
            <Field
              label={text('cohort.seats')}
              hint={text('cohort.seats.hint', { held: cohort.enrolled })}
              name="seats"
              type="number"
              min={1}
              defaultValue={cohort.seats}
              error={change.issue('seats')}
            />
            <Field
              label={text('cohort.form.least')}
              name="leastPeople"
              type="number"
              min={0}
              defaultValue={cohort.leastPeople}
              error={change.issue('leastPeople')}
            />
            <Field
              label={text('cohort.decideBy')}
              hint={text('cohort.decideBy.hint')}
              name="decideBy"
              type="date"
              defaultValue={cohort.decideBy ?? undefined}
              error={change.issue('decideBy')}
            />
            <Checks
              legend={text('cohort.enrolment')}
              name="open"
              checked={cohort.state === 'open' ? ['yes'] : []}
              choices={[{ value: 'yes', label: text('cohort.enrolment.open') }]}
            />
            <ComingIn cohort={cohort} issue={change.issue} />
            <Button type="submit" pending={change.pending}>
              {text('house.save')}
            </Button>
          </Form>
        </Drawer>
      )}
    </>
  );
}
