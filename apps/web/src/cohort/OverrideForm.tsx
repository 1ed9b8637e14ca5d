import {
  OverrideCompletionDocument,
  type PersonCompletionPartsFragment,
  UndoCompletionOverrideDocument,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { useConditions } from './use-conditions';

interface OverrideFormProps {
  cohortId: string;
  /** The cohort is completed: what it came to is settled anew. */
  settled: boolean;
  person: PersonCompletionPartsFragment;
  onSaved(): void;
}

/** A coordinator decides of one person, whatever the conditions say; or takes that back. */
export function OverrideForm({ cohortId, settled, person, onSaved }: OverrideFormProps) {
  const text = useText();
  const { said, standing } = useConditions();
  const { personId, conditions, completes } = person;
  const override = useCommand(OverrideCompletionDocument, (data) => data.overrideCompletion);
  const send = async (field: (name: string) => string) => {
    const input = { cohortId, personId, completes: field('completes') === 'yes', reason: field('reason') };
    if (await override.run({ input })) onSaved();
  };
  const told = override.issue('reason');
  const decided = override.issue('personId');
  return (
    <>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.id}>
            {said(condition)}: {standing(condition)}
          </li>
        ))}
      </ul>
      {settled && <p>{text('cohort.completion.settled')}</p>}
      {person.override && (
        <TakeBack cohortId={cohortId} personId={personId} override={person.override} onSaved={onSaved} />
      )}
      {!person.override && (
        <>
          <Failure
            sentence={told ? null : (decided ?? override.sentence)}
            onReload={override.reloadBy(async () => onSaved(), decided !== null)}
          />
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
              error={told}
            />
            <Button type="submit" pending={override.pending}>
              {text('cohort.completion.decide')}
            </Button>
          </Form>
        </>
      )}
    </>
  );
}

interface TakeBackProps {
  cohortId: string;
  personId: string;
  override: NonNullable<PersonCompletionPartsFragment['override']>;
  onSaved(): void;
}

/** Back to what the conditions say. Who decided otherwise by mistake takes it back first, so that the reason of each is kept. */
function TakeBack({ cohortId, personId, override, onSaved }: TakeBackProps) {
  const text = useText();
  const undo = useCommand(UndoCompletionOverrideDocument, (data) => data.undoCompletionOverride);
  const told = undo.issue('reason');
  const send = async (reason: string) => {
    if (await undo.run({ input: { cohortId, personId, reason } })) onSaved();
  };
  return (
    <>
      <p>
        {text('cohort.completion.overridden', {
          person: isolated(override.decidedBy),
          reason: isolated(override.reason),
        })}
      </p>
      <Failure sentence={told ? null : undo.sentence} />
      <Form onSend={(field) => void send(field('reason'))}>
        <AreaField
          label={text('cohort.completion.undo.why')}
          hint={text('cohort.completion.reason.hint')}
          name="reason"
          dir="auto"
          rows={2}
          maxLength={1000}
          error={told}
        />
        <Button type="submit" pending={undo.pending}>
          {text('cohort.completion.undo')}
        </Button>
      </Form>
    </>
  );
}
