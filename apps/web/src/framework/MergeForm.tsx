import { MergeCompetenciesDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { useState } from 'react';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Form } from '../ui/Form';
import { CompetencyFields, competencyIn } from './CompetencyFields';
import fields from './CompetencyFields.module.css';
import styles from './MergeForm.module.css';
import type { Language } from './languages';
import type { Edition } from './tree';
import { Words } from './Words';

interface MergeFormProps {
  edition: Edition;
  language: Language;
  onDone(sentence: string, itemId?: string | null): void;
  /** Reads the draft again, after somebody else changed it. */
  onReload(): Promise<unknown>;
}

/** One competency in place of several, where the first of them stood. */
export function MergeForm({ edition, language, onDone, onReload }: MergeFormProps) {
  const text = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const merge = useCommand(MergeCompetenciesDocument, (data) => data.mergeCompetencies);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);

  async function send(field: (name: string) => string) {
    const into = competencyIn(field);
    const input = {
      frameworkId: edition.id,
      expectedVersion: edition.version,
      competencyIds: [...chosen],
      into,
      locale: language,
    };
    const merged = await merge.run({ input });
    if (merged) onDone(text('framework.merge.done', { name: isolated(into.text.label) }), merged.itemId);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <p>{text('framework.merge.text')}</p>
      <fieldset className={fields.fields}>
        <legend>{text('framework.merge.which')}</legend>
        {edition.domains.every(({ competencies }) => competencies.length === 0) && (
          <p>{text('framework.merge.none')}</p>
        )}
        <ul className={styles.choices}>
          {edition.domains.flatMap(({ competencies }) =>
            competencies.map((competency) => (
              <li key={competency.id}>
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(competency.id)}
                    onChange={() => toggle(competency.id)}
                  />
                  <span>
                    {competency.code} <Words text={competency.text} />
                  </span>
                </label>
              </li>
            )),
          )}
        </ul>
      </fieldset>
      <CompetencyFields
        legend={text('framework.merge.into')}
        prefix=""
        path="into"
        code=""
        language={language}
        issue={merge.issue}
      />
      <Failure
        sentence={merge.issue('competencyIds') ?? merge.issue('into') ?? merge.sentence}
        onReload={merge.reloadBy(onReload)}
      />
      <Button type="submit" pending={merge.pending}>
        {text('framework.merge')}
      </Button>
    </Form>
  );
}
