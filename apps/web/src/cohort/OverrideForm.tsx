import {
  OverrideCompletionDocument,
  type PersonCompletionPartsFragment,
  UndoCompletionOverrideDocument,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { useConditions } from './use-conditions';

interface OverrideFormProps {
  cohortId: string;
  person: PersonCompletionPartsFragment;
  onSaved(): void;
}

/** A coordinator decides of one person, whatever the conditions say; or takes that back. */
export function OverrideForm({ cohortId, person, onSaved }: OverrideFormProps) {
  const text = useText();
  const { said, standing } = useConditions();
  const override = useCommand(OverrideCompletionDocument, (data) => data.overrideCompletion);
  const undo = useCommand(UndoCompletionOverrideDocument, (data) => data.undoCompletionOverride);
  const { personId, conditions, completes } = person;
  const send = async (field: (name: string) => string) => {
    const input = { cohortId, personId, completes: field('completes') === 'yes', reason: field('reason') };
    if (await override.run({ input })) onSaved();
  };
  const takeBack = async () => {
    if (await undo.run({ input: { cohortId, personId } })) onSaved();
  };
  const told = override.issue('reason');
  return (
    <>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.id}>
            {said(condition)}: {standing(condition)}
          </li>
        ))}
      </ul>
      <Failure sentence={told ? null : (override.issue('cohortId') ?? override.sentence ?? undo.sentence)} />
      <Form onSend={(field) => void send(field)}>
        <SelectField
          label={text('cohort.completion.verdict')}
          name="completes"
          defaultValue={completes ? 'no' : 'yes'}
          choices={[
            { value: 'yes', label: text('cohort.completion.yes') },
            { value: 'no', label: text('cohort.completion.no') },
          ]}
        />
        <AreaField
          label={text('cohort.completion.reason')}
          hint={text('cohort.completion.reason.hint')}
          name="reason"
          dir="auto"
          rows={2}
          maxLength={1000}
          defaultValue={person.override?.reason ?? ''}
          error={told}
        />
        <Button type="submit" pending={override.pending}>
          {text('cohort.completion.decide')}
        </Button>
      </Form>
      {person.override && (
        <Button quiet pending={undo.pending} onClick={() => void takeBack()}>
          {text('cohort.completion.undo')}
        </Button>
      )}
    </>
  );
}
