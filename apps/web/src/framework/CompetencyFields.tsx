import { useText } from '../locale/use-text';
import { AreaField, Field } from '../ui/Field';
import styles from './CompetencyFields.module.css';
import type { Language } from './languages';
import { wordingOf } from './wording';

interface CompetencyFieldsProps {
  legend: string;
  prefix: string;
  /** Where the api says what is wrong. */
  path: string;
  code: string;
  language: Language;
  issue(path: string): string | null;
}

/** Code, name and definition of a competency that takes the place of others. */
export function CompetencyFields({ legend, prefix, path, code, language, issue }: CompetencyFieldsProps) {
  const text = useText();
  return (
    <fieldset className={styles.fields}>
      <legend>{legend}</legend>
      <Field
        label={text('framework.field.code')}
        name={`${prefix}code`}
        dir="ltr"
        defaultValue={code}
        error={issue(`${path}.code`)}
      />
      <Field
        label={text('framework.field.label')}
        name={`${prefix}label`}
        lang={language}
        dir="auto"
        error={issue(`${path}.text.label`)}
      />
      <AreaField
        label={text('framework.field.definition')}
        hint={text('house.optional')}
        name={`${prefix}definition`}
        lang={language}
        dir="auto"
        rows={2}
        error={issue(`${path}.text.definition`)}
      />
    </fieldset>
  );
}

export const competencyIn = (field: (name: string) => string, prefix = '') => ({
  code: field(`${prefix}code`).trim(),
  text: wordingOf(field, prefix),
});
