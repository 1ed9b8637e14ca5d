import { itemLanguages } from '@baobab/domain/assessment/item';
import { useState, type ReactNode } from 'react';
import { competenciesOf, type TaughtWords } from '../../catalogue/parts';
import { useLanguageNames } from '../../framework/use-language-names';
import type { ItemKind } from '../../generated/documents';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Field, SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import form from '../../ui/Form.module.css';
import page from '../ImportPage.module.css';
import { levelChoices } from './BankFilter';
import { contentIn } from './item-input';
import { KINDS, type BankItemInFull } from './parts';
import { TextFields } from './TextFields';

interface ItemFormProps {
  framework: TaughtWords;
  /** What stands in the form at first. */
  shown?: BankItemInFull;
  command: { pending: boolean; sentence: string | null; issue(path: string): string | null };
  onReload?: (() => void) | undefined;
  onSend(content: ReturnType<typeof contentIn>, field: (name: string) => string): Promise<void>;
  /** Fields before the others. */
  children?: ReactNode;
}

/** An item of any kind, in one language or as many as its author writes; at first in the one that she reads. */
export function ItemForm({ framework, shown, command, onReload, onSend, children }: ItemFormProps) {
  const text = useText();
  const locale = useLocale();
  const { issue } = command;
  const [kind, setKind] = useState<ItemKind>(shown?.item.kind ?? 'single');
  const [languages, setLanguages] = useState<string[]>(
    shown?.texts.map(({ language }) => language) ?? [itemLanguages.find((each) => each === locale) ?? 'en'],
  );
  return (
    <Form
      className={`${form.form} ${page.narrow}`}
      onSend={(field) => void onSend(contentIn(field, kind, languages), field)}
    >
      {children}
      <SelectField
        label={text('assessment.items.column.competency')}
        name="competencyId"
        defaultValue={shown?.competencyId}
        choices={[
          { value: '', label: text('assessment.items.choose') },
          ...competenciesOf(framework).map(({ id, code, text: { label } }) => ({
            value: id,
            label: `${code} ${label}`,
          })),
        ]}
        error={issue('competencyId')}
      />
      <SelectField
        label={text('assessment.items.column.level')}
        hint={text('assessment.items.level.hint')}
        name="ordinal"
        defaultValue={shown?.item.ordinal}
        choices={levelChoices(framework)}
        error={issue('ordinal')}
      />
      <SelectField
        label={text('assessment.items.column.kind')}
        value={kind}
        choices={KINDS.map((value) => ({ value, label: text(`assessment.items.kind.${value}`) }))}
        onChange={({ target }) => setKind(KINDS.find((each) => each === target.value) ?? 'single')}
        error={issue('kind')}
      />
      {/* Kept while another kind is chosen. */}
      <div hidden={kind !== 'numeric'}>
        <Field
          label={text('assessment.items.value')}
          name="value"
          inputMode="decimal"
          dir="ltr"
          defaultValue={shown?.value ?? ''}
          error={issue('value')}
        />
      </div>
      <div hidden={kind !== 'numeric'}>
        <Field
          label={text('assessment.items.tolerance')}
          hint={text('assessment.items.tolerance.hint')}
          name="tolerance"
          inputMode="decimal"
          dir="ltr"
          defaultValue={shown?.tolerance ?? 0}
          error={issue('tolerance')}
        />
      </div>
      <Failure sentence={issue('texts')} />
      {languages.map((language, index) => (
        <TextFields
          key={language}
          language={language}
          kind={kind}
          written={shown?.texts.find((each) => each.language === language)}
          issue={(part) => issueIn(issue, `texts.${index}.${part}`)}
          onRemove={
            languages.length === 1 ? undefined : () => setLanguages(languages.filter((each) => each !== language))
          }
        />
      ))}
      <AddLanguage languages={languages} onAdd={(language) => setLanguages([...languages, language])} />
      <Failure sentence={command.sentence} onReload={onReload} />
      <Button type="submit" pending={command.pending}>
        {text('assessment.items.save')}
      </Button>
    </Form>
  );
}

/** Of a list also what is wrong with one of its lines. */
const issueIn = (issue: (path: string) => string | null, path: string): string | null =>
  [path, ...Array.from({ length: 10 }, (_, line) => `${path}.${line}`)].map(issue).find((found) => found !== null) ??
  null;

interface AddLanguageProps {
  languages: readonly string[];
  onAdd(language: string): void;
}

function AddLanguage({ languages, onAdd }: AddLanguageProps) {
  const text = useText();
  const names = useLanguageNames();
  const left = itemLanguages.filter((language) => !languages.includes(language));
  if (left.length === 0) return null;
  return (
    <SelectField
      label={text('assessment.items.language.add')}
      hint={text('assessment.items.language.hint')}
      value=""
      choices={[
        { value: '', label: text('assessment.items.choose') },
        ...left.map((value) => ({ value, label: names(value) })),
      ]}
      onChange={({ target }) => target.value && onAdd(target.value)}
    />
  );
}
