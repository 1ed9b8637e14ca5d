import { SendItemBackDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { AreaField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { inOneLine } from './item-input';

interface SendBackFormProps {
  input: { itemId: string | number; expectedVersion: number };
  onSent(): void;
  /** Reads the item again, after somebody else changed it. */
  onReload(): Promise<unknown>;
}

/** What the author should change. */
export function SendBackForm({ input, onSent, onReload }: SendBackFormProps) {
  const text = useText();
  const { run, pending, sentence, issue, reloadBy } = useCommand(SendItemBackDocument, (data) => data.sendItemBack);
  const send = async (remark: string) => {
    if (await run({ input: { ...input, remark } })) onSent();
  };
  return (
    <Form onSend={(field) => void send(inOneLine(field('remark')))}>
      <AreaField
        label={text('assessment.items.remark.field')}
        hint={text('assessment.items.remark.hint')}
        name="remark"
        rows={4}
        dir="auto"
        error={issue('remark')}
      />
      <Failure sentence={sentence} onReload={reloadBy(onReload)} />
      <Button type="submit" pending={pending}>
        {text('assessment.items.sendBack')}
      </Button>
    </Form>
  );
}
