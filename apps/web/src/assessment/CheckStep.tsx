import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { AnswerTable } from './AnswerTable';
import { CheckResult } from './CheckResult';
import { ColumnTable } from './ColumnTable';
import { withChoice, type Choice, type ChosenColumn, type Competency, type Preview } from './columns';
import { FileSentence } from './FileSentence';
import page from './ImportPage.module.css';
import { OtherFile } from './OtherFile';
import { SampleTable } from './SampleTable';
import type { AnswerChoice } from './survey-answers';
import type { useCheck } from './use-check';
import type { Words } from './use-preview';

interface CheckStepProps {
  preview: Preview;
  checking: ReturnType<typeof useCheck>;
  choices: readonly Choice[];
  competencies: readonly Competency[];
  columns: readonly ChosenColumn[];
  answerWords: readonly AnswerChoice[];
  levels: Words['framework']['levels'];
  onColumns(columns: string): void;
  onAnswers(answers: string): void;
  onAgain(): void;
  onNext(): void;
  onRestart(): void;
}

/** The second step: what was found in the file, what each column was taken for, and what is wrong with it. */
export function CheckStep({
  preview,
  checking,
  choices,
  competencies,
  columns,
  answerWords,
  levels,
  ...on
}: CheckStepProps) {
  const text = useText();
  return (
    <>
      <h2 id="import-step">{text('assessment.check.title')}</h2>
      <FileSentence preview={preview} />
      <ColumnTable
        columns={preview.columns}
        choices={choices}
        competencies={competencies}
        onChoose={(index, choice) => on.onColumns(withChoice(choices, index, choice))}
      />
      <AnswerTable preview={preview} columns={columns} choices={answerWords} levels={levels} onChoose={on.onAnswers} />
      <CheckResult checking={checking} columns={preview.columns} onAgain={on.onAgain} />
      <SampleTable preview={preview} />
      <div className={page.actions}>
        {!checking.stuck && (
          <Button
            pending={checking.check === null}
            onClick={() => {
              if (checking.check) on.onNext();
            }}
          >
            {text('assessment.check.next')}
          </Button>
        )}
        <OtherFile onRestart={on.onRestart} />
      </div>
    </>
  );
}
