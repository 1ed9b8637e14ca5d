import { useLanguages } from '../../catalogue/use-languages';
import type { AskCohortsQuery } from '../../generated/documents';
import { useText } from '../../locale/use-text';
import { Checks } from '../../ui/Checks';
import { Field, SelectField } from '../../ui/Field';
import { SizeFields } from '../SizeFields';

interface LimitFieldsProps {
  languages: NonNullable<AskCohortsQuery['languagesToPlace']>;
  issue(path: string): string | null;
}

/** What every cohort has to keep. */
export function LimitFields({ languages, issue }: LimitFieldsProps) {
  const text = useText();
  const { nameOf } = useLanguages();
  const spoken = languages.flatMap(({ language, people }) => (language === null ? [] : [{ language, people }]));
  const unknown = languages.find(({ language }) => language === null)?.people ?? 0;
  const quota = (name: 'leastWomen' | 'leastMen') => (
    <Field
      label={text(`proposal.${name}`)}
      hint={name === 'leastWomen' ? text('proposal.quota.hint') : undefined}
      name={name}
      type="number"
      min={0}
      defaultValue={0}
      error={issue(name)}
    />
  );
  return (
    <>
      <SizeFields issue={issue} />
      <Field
        label={text('cohort.form.most')}
        hint={text('proposal.most.hint')}
        name="most"
        type="number"
        min={1}
        error={issue('most')}
      />
      <Checks
        legend={text('proposal.languages')}
        name="languages"
        checked={spoken.slice(0, 1).map(({ language }) => language)}
        choices={spoken.map(({ language, people }) => ({
          value: language,
          label: text('proposal.language.of', { language: nameOf(language), count: people }),
        }))}
        error={issue('languages')}
      />
      {unknown > 0 && <p>{text('proposal.language.unknown', { count: unknown })}</p>}
      <SelectField
        label={text('proposal.meeting')}
        name="meeting"
        defaultValue="anywhere"
        choices={(['anywhere', 'place'] as const).map((value) => ({ value, label: text(`proposal.meeting.${value}`) }))}
      />
      {quota('leastWomen')}
      {quota('leastMen')}
      <Field
        label={text('proposal.mostOfInstitution')}
        hint={text('proposal.mostOfInstitution.hint')}
        name="mostOfInstitution"
        type="number"
        min={1}
        error={issue('mostOfInstitution')}
      />
    </>
  );
}
