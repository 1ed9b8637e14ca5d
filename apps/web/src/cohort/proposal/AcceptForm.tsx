import type { ComingIn } from '../../generated/documents';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';

interface AcceptFormProps {
  cohorts: number;
  people: number;
  pending: boolean;
  onAccept(comeIn: ComingIn): void;
}

/** Forms the proposed cohorts, and says how their people come in. */
export function AcceptForm({ cohorts, people, pending, onAccept }: AcceptFormProps) {
  const text = useText();
  return (
    <Form onSend={(field) => onAccept(field('comeIn') === 'invited' ? 'invited' : 'enrolled')}>
      <SelectField
        label={text('proposal.comeIn')}
        hint={text('proposal.comeIn.hint', { count: people })}
        name="comeIn"
        defaultValue="enrolled"
        choices={(['enrolled', 'invited'] as const).map((value) => ({
          value,
          label: text(`proposal.comeIn.${value}`),
        }))}
      />
      <Button type="submit" pending={pending}>
        {text('proposal.accept', { count: cohorts })}
      </Button>
    </Form>
  );
}
