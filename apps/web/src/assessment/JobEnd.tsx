import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { AssessmentRoundsDocument } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { jobProblemSentence } from '../job/job-problem';
import type { Job } from '../job/use-job';
import { Button } from '../ui/Button';
import buttons from '../ui/Button.module.css';
import { Notice } from '../ui/Notice';
import { changedNothing, FIGURES, figureOf } from './import-job';
import page from './ImportPage.module.css';

interface JobEndProps {
  job: Job;
  round: string | null;
  onBack: (() => void) | null;
  onRestart(): void;
}

/** How an import ended, in words, with what to do next. */
export function JobEnd({ job, round, onBack, onRestart }: JobEndProps) {
  const text = useText();
  const again = (
    <Button quiet onClick={onRestart}>
      {text('assessment.job.again')}
    </Button>
  );
  if (job.state !== 'done') {
    return (
      <div className={`${page.part} ${page.narrow}`}>
        {job.state === 'cancelled' ? (
          <Notice tone="attention">{text('assessment.job.cancelled')}</Notice>
        ) : (
          <Notice tone="danger" title={text('assessment.job.failed')}>
            <p>{job.problem && jobProblemSentence(job.problem, text)}</p>
          </Notice>
        )}
        <div className={page.actions}>
          {onBack && <Button onClick={onBack}>{text('assessment.job.back')}</Button>}
          {again}
        </div>
      </div>
    );
  }
  return (
    <div className={`${page.part} ${page.narrow}`}>
      <Notice tone="done" title={round ? text('assessment.job.done', { round: isolated(round) }) : undefined}>
        {changedNothing(job) && <p>{text('assessment.job.nothingNew')}</p>}
        <ul className={page.problems}>
          {FIGURES.filter((figure) => figureOf(job, figure) > 0).map((figure) => (
            <li key={figure}>{text(`assessment.figure.${figure}`, { count: figureOf(job, figure) })}</li>
          ))}
        </ul>
      </Notice>
      <div className={page.actions}>
        <SeeNeeds round={round} />
        {again}
      </div>
    </div>
  );
}

function SeeNeeds({ round }: { round: string | null }) {
  const text = useText();
  // Asked again, not from memory: a new round came to be with the import.
  const { data, loading } = useQuery(AssessmentRoundsDocument, { fetchPolicy: 'cache-and-network' });
  const id = data?.assessmentRounds.find(({ name }) => name === round)?.id;
  // Until it is known, the link would lead to another round's needs.
  if (!id && loading) return null;
  return (
    <Link className={buttons.button} to={id ? `/needs?round=${id}` : '/needs'}>
      {text('assessment.job.needs')}
    </Link>
  );
}
