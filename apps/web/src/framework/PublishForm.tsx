import { PublishFrameworkDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField } from '../ui/Field';
import { Form } from '../ui/Form';
import type { Edition } from './tree';

interface PublishFormProps {
  edition: Edition;
  onPublished(): void;
  /** Reads the draft again, after somebody else changed it. */
  onReload(): Promise<unknown>;
}

/** From then on the edition never changes, and the organisation works with it. */
export function PublishForm({ edition, onPublished, onReload }: PublishFormProps) {
  const text = useText();
  const publish = useCommand(PublishFrameworkDocument, (data) => data.publishFramework);

  async function send(field: (name: string) => string) {
    const input = {
      frameworkId: edition.id,
      whatChanged: field('whatChanged').trim(),
      expectedVersion: edition.version,
    };
    if (await publish.run({ input })) onPublished();
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <p>{text('framework.publish.text')}</p>
      <AreaField
        label={text('framework.field.whatChanged')}
        hint={text('framework.field.whatChanged.hint')}
        name="whatChanged"
        dir="auto"
        rows={4}
        error={publish.issue('whatChanged')}
      />
      <Failure sentence={publish.sentence} onReload={publish.reloadBy(onReload)} />
      <Button type="submit" pending={publish.pending}>
        {text('framework.publish')}
      </Button>
    </Form>
  );
}
