import { useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { PageState } from '../framework/PageState';
import {
  AssessmentRoundsDocument,
  StartImportDocument,
  type AssessmentRoundsQuery,
  type ImportAnswerInput,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useFirstMistake } from '../ui/use-first-mistake';
import type { ChosenColumn } from './columns';
import page from './ImportPage.module.css';
import { InstitutionSelect, type Place } from './InstitutionSelect';
import { keptRound } from './kept-round';
import { MistakeChoice } from './MistakeChoice';
import { OtherFile } from './OtherFile';
import { ProblemNotice } from './ProblemNotice';
import { readRound } from './read-round';
import { RoundChoice } from './RoundChoice';
import type { ImportCheck } from './use-check';

interface RoundStepProps {
  upload: string;
  check: ImportCheck;
  columns: ChosenColumn[];
  answers: ImportAnswerInput[];
  institutions: readonly Place[];
  institutionId: string;
  onInstitution(id: string): void;
  onBack(): void;
  onRestart(): void;
  onStarted(job: string, round: string): void;
}

/** The third step: the round that the levels belong to, and where the people go. */
export function RoundStep(props: RoundStepProps) {
  const { data, error, refetch } = useQuery(AssessmentRoundsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <RoundForm {...props} rounds={data.assessmentRounds} />;
}

function RoundForm(props: RoundStepProps & { rounds: AssessmentRoundsQuery['assessmentRounds'] }) {
  const { upload, check, columns, answers, institutions, institutionId, rounds } = props;
  const text = useText();
  const start = useCommand(StartImportDocument, (data) => data.startImport);
  const [undecided, setUndecided] = useState(false);
  const toFirstMistake = useFirstMistake();
  const [kept] = useState(() => keptRound(upload));

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    toFirstMistake(event.currentTarget);
    const form = new FormData(event.currentTarget);
    const validRowsOnly = form.get('rows') === 'valid';
    setUndecided(check.rowsWithIssues > 0 && !validRowsOnly);
    if (check.rowsWithIssues > 0 && !validRowsOnly) return;
    const { name, ...round } = readRound(form, rounds);
    const started = await start.run({
      input: { uploadId: upload, columns, answers, institutionId, validRowsOnly, ...round },
    });
    if (started) props.onStarted(started.jobId, name);
  }

  // A field says its own issue; what belongs to none is said above the buttons, where it is in sight.
  const elsewhere =
    start.problem &&
    !['round.name', 'round.heldOn', 'round.instrument', 'roundId'].some((path) => start.issue(path) !== null);
  return (
    <>
      <h2 id="import-step">{text('assessment.round.title')}</h2>
      <form
        className={`${page.part} ${page.narrow}`}
        noValidate
        onSubmit={(event) => void send(event)}
        onChange={(event) => kept.keep(new FormData(event.currentTarget))}
      >
        <RoundChoice rounds={rounds} kept={kept} issue={start.issue} />
        <InstitutionSelect institutions={institutions} value={institutionId} onChoose={props.onInstitution} />
        {check.rowsWithIssues > 0 && (
          <MistakeChoice check={check} leftOut={kept.get('rows') === 'valid'} undecided={undecided} />
        )}
        {elsewhere && start.problem && <ProblemNotice problem={start.problem} />}
        {start.sentence && !start.problem && <Notice tone="danger">{start.sentence}</Notice>}
        <div className={page.actions}>
          <Button type="submit" pending={start.pending}>
            {text('assessment.round.import', { rows: check.rows })}
          </Button>
          <Button quiet onClick={props.onBack}>
            {text('assessment.round.back')}
          </Button>
          {start.problem?.code === 'upload-gone' && <OtherFile onRestart={props.onRestart} />}
        </div>
      </form>
    </>
  );
}
