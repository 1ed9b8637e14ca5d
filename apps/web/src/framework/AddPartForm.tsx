import { AddFrameworkPartDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField, Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import type { Language } from './languages';
import type { Addable, Edition } from './tree';
import { wordingOf } from './wording';

interface AddPartFormProps {
  part: Addable;
  edition: Edition;
  language: Language;
  onDone(sentence: string, itemId?: string | null): void;
  /** Reads the draft again, after somebody else changed it. */
  onReload(): Promise<unknown>;
}

/** A new part of a draft, worded in one language to begin with. */
export function AddPartForm({ part, edition, language, onDone, onReload }: AddPartFormProps) {
  const text = useText();
  const add = useCommand(AddFrameworkPartDocument, (data) => data.addFrameworkPart);
  const coded = part === 'domain' || part === 'competency';

  async function send(field: (name: string) => string) {
    const words = wordingOf(field);
    const input = {
      frameworkId: edition.id,
      expectedVersion: edition.version,
      locale: language,
      part,
      placeId: part === 'competency' ? field('placeId') : null,
      code: coded ? field('code').trim() : null,
      text: words,
    };
    const added = await add.run({ input });
    if (added) onDone(text('framework.added', { name: isolated(words.label) }), added.itemId);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      {part === 'level' && edition.source && <p>{text('framework.add.level.warning')}</p>}
      {part === 'competency' && <DomainField edition={edition} error={add.issue('placeId')} />}
      {coded && <Field label={text('framework.field.code')} name="code" dir="ltr" error={add.issue('code')} />}
      <Field
        label={text('framework.field.label')}
        name="label"
        lang={language}
        dir="auto"
        error={add.issue('text.label')}
      />
      <AreaField
        label={text('framework.field.definition')}
        hint={text('house.optional')}
        name="definition"
        lang={language}
        dir="auto"
        rows={3}
        error={add.issue('text.definition')}
      />
      <Failure sentence={add.sentence} onReload={add.reloadBy(onReload)} />
      <Button type="submit" pending={add.pending}>
        {text(`framework.add.${part}`)}
      </Button>
    </Form>
  );
}

interface DomainFieldProps {
  edition: Edition;
  value?: string | undefined;
  error?: string | null;
}

/** In which domain a competency stands. */
export function DomainField({ edition, value, error }: DomainFieldProps) {
  const text = useText();
  return (
    <SelectField
      label={text('framework.field.domain')}
      hint={edition.domains.length === 0 ? text('framework.add.noDomain') : undefined}
      name="placeId"
      defaultValue={value}
      choices={edition.domains.map((domain) => ({ value: domain.id, label: `${domain.code} ${domain.text.label}` }))}
      error={error ?? null}
    />
  );
}
