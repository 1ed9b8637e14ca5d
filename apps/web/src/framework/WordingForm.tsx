import { EditFrameworkPartDocument, type FrameworkPart, type TextPartsFragment } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField, Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { useLanguageNames } from './use-language-names';
import styles from './WordingForm.module.css';
import { wordingOf } from './wording';

/** What every change of a draft says. */
export interface Save {
  frameworkId: string;
  expectedVersion: number;
  locale: string;
}

interface WordingFormProps {
  part: FrameworkPart;
  item: { id: string; code?: string | null; text: TextPartsFragment };
  reference: TextPartsFragment | null;
  save: Save;
  /** @param label as it is now. */
  onSaved(label: string): void;
  /** Reads the newer wording into the form, after somebody else changed the draft. */
  onReload(): Promise<unknown>;
}

/** The wording of a part in one language, beside what it says in another. What is not worded yet begins empty. */
export function WordingForm({ part, item, reference, save, onSaved, onReload }: WordingFormProps) {
  const text = useText();
  const names = useLanguageNames();
  const edit = useCommand(EditFrameworkPartDocument, (data) => data.editFrameworkPart);
  const own = item.text.language === save.locale ? item.text : null;

  async function send(field: (name: string) => string) {
    const code = item.code === null || item.code === undefined ? null : field('code').trim();
    const words = wordingOf(field);
    const input = { ...save, part, itemId: item.id, code, text: words };
    if (await edit.run({ input })) onSaved(words.label);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      {!own && <p className={styles.quiet}>{text('framework.notWorded', { language: names(save.locale) })}</p>}
      {reference && reference.language !== save.locale && <Reference words={reference} />}
      {item.code !== null && item.code !== undefined && (
        <Field
          label={text('framework.field.code')}
          name="code"
          dir="ltr"
          defaultValue={item.code}
          error={edit.issue('code')}
        />
      )}
      <Field
        label={text('framework.field.label')}
        name="label"
        lang={save.locale}
        dir="auto"
        defaultValue={own?.label ?? ''}
        error={edit.issue('text.label')}
      />
      <AreaField
        label={text('framework.field.definition')}
        hint={text('house.optional')}
        name="definition"
        lang={save.locale}
        dir="auto"
        rows={3}
        defaultValue={own?.definition ?? ''}
        error={edit.issue('text.definition')}
      />
      <AreaField
        label={text('framework.field.note')}
        hint={text('house.optional')}
        name="note"
        lang={save.locale}
        dir="auto"
        rows={2}
        defaultValue={own?.note ?? ''}
        error={edit.issue('text.note')}
      />
      <Failure sentence={edit.sentence} onReload={edit.reloadBy(onReload)} />
      <Button type="submit" pending={edit.pending}>
        {text('house.save')}
      </Button>
    </Form>
  );
}

function Reference({ words }: { words: TextPartsFragment }) {
  const text = useText();
  const names = useLanguageNames();
  return (
    <blockquote className={styles.reference}>
      <p className={styles.quiet}>{text('framework.inLanguage', { language: names(words.language) })}</p>
      <p lang={words.language} dir="auto">
        <strong>{words.label}</strong>
      </p>
      {words.definition && (
        <p lang={words.language} dir="auto">
          {words.definition}
        </p>
      )}
    </blockquote>
  );
}
