import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PageState } from '../framework/PageState';
import { AssessmentRoundsDocument } from '../generated/documents';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import buttons from '../ui/Button.module.css';
import page from './ImportPage.module.css';
import { RoundTable } from './RoundTable';

/** The rounds at which people were assessed, and the way to a new one. */
export function RoundsPage() {
  const text = useText();
  const { roles } = useMe();
  const { data, error, refetch } = useQuery(AssessmentRoundsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const rounds = data.assessmentRounds;
  return (
    <>
      <header className={page.heading}>
        <h1>{text('assessment.rounds.title')}</h1>
        <p>{text('assessment.rounds.summary', { count: rounds.length })}</p>
      </header>
      {roles.includes('coordinator') && (
        <p>
          <Link className={buttons.button} to="/assess/import">
            {text('assessment.rounds.import')}
          </Link>
        </p>
      )}
      {rounds.length > 0 && <RoundTable rounds={rounds} />}
    </>
  );
}
