import { DraftFrameworkDocument, type EditionPartsFragment } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';

interface DraftFormProps {
  /** Null for an empty framework. */
  source: EditionPartsFragment | null;
  onDrafted(frameworkId: string): void;
}

/** Names a draft. The next edition of an own framework keeps its code. */
export function DraftForm({ source, onDrafted }: DraftFormProps) {
  const text = useText();
  const locale = useLocale();
  const draft = useCommand(DraftFrameworkDocument, (data) => data.draftFramework);

  async function send(field: (name: string) => string) {
    const code = source?.own ? null : field('code').trim();
    const input = { sourceId: source?.id ?? null, code, name: field('name').trim(), locale };
    const drafted = await draft.run({ input });
    if (drafted) onDrafted(drafted.frameworkId);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <p>{text(source ? 'framework.draft.copy' : 'framework.draft.fromNothing')}</p>
      <Field
        label={text('framework.field.name')}
        name="name"
        dir="auto"
        defaultValue={source?.own ? source.text.label : ''}
        error={draft.issue('name')}
      />
      {!source?.own && (
        <Field
          label={text('framework.field.code')}
          hint={text('framework.field.code.hint')}
          name="code"
          dir="ltr"
          error={draft.issue('code')}
        />
      )}
      <Failure sentence={draft.sentence} />
      <Button type="submit" pending={draft.pending}>
        {text('framework.draft.action')}
      </Button>
    </Form>
  );
}
