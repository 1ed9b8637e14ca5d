import { failureSentence } from '../graphql/failure';
import type { Problem } from '../graphql/problem';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { ColumnTable } from './ColumnTable';
import { withChoice, type Choice, type Competency, type Preview } from './columns';
import { Findings } from './Findings';
import page from './ImportPage.module.css';
import { IssueTable } from './IssueTable';
import { ProblemNotice } from './ProblemNotice';
import { SampleTable } from './SampleTable';

interface CheckStepProps {
  preview: Preview;
  problem: Problem | null;
  error: unknown;
  choices: readonly Choice[];
  competencies: readonly Competency[];
  checking: boolean;
  onColumns(columns: string): void;
  onNext(): void;
  onRestart(): void;
}

/** The second step: what was found in the file, what each column was taken for, and what is wrong with it. */
export function CheckStep({ preview, problem, error, choices, competencies, checking, ...on }: CheckStepProps) {
  const text = useText();
  return (
    <>
      <h2 id="import-step">{text('assessment.check.title')}</h2>
      <Findings preview={preview} />
      <p role="status" className={page.quiet}>
        {checking && text('assessment.check.checking')}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      {error !== undefined && <Notice tone="danger">{failureSentence(error, text)}</Notice>}
      <ColumnTable
        columns={preview.columns}
        choices={choices}
        competencies={competencies}
        onChoose={(index, choice) => on.onColumns(withChoice(choices, index, choice))}
      />
      <IssueTable preview={preview} />
      <SampleTable preview={preview} />
      <div className={page.actions}>
        <Button
          pending={checking || problem !== null}
          onClick={() => {
            if (!checking && problem === null) on.onNext();
          }}
        >
          {text('assessment.check.next')}
        </Button>
        <Button quiet onClick={on.onRestart}>
          {text('assessment.import.otherFile')}
        </Button>
      </div>
    </>
  );
}
