import { useState } from 'react';
import type { CohortCompletionQuery } from '../generated/documents';
import { useText } from '../locale/use-text';
import { SelectField } from '../ui/Field';
import { RulesForm } from './RulesForm';

interface CompletionRulesProps {
  cohortId: string;
  completion: NonNullable<CohortCompletionQuery['cohortCompletion']>;
  onSaved(): void;
  onReload(): Promise<unknown>;
}

/** What completes this cohort, or every one of its programme. */
export function CompletionRules({ completion, ...form }: CompletionRulesProps) {
  const text = useText();
  const [forProgramme, setForProgramme] = useState(completion.source !== 'cohort');
  const version = forProgramme ? completion.programmeVersion : completion.cohortVersion;
  return (
    <>
      <p>{text('cohort.completion.rules.means')}</p>
      <SelectField
        label={text('cohort.completion.rules.for')}
        value={forProgramme ? 'programme' : 'cohort'}
        onChange={({ target }) => setForProgramme(target.value === 'programme')}
        choices={[
          { value: 'programme', label: text('cohort.completion.rules.programme') },
          { value: 'cohort', label: text('cohort.completion.rules.cohort') },
        ]}
      />
      <RulesForm key={`${forProgramme} ${version}`} completion={completion} forProgramme={forProgramme} {...form} />
    </>
  );
}
