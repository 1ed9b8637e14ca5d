import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { AssessmentRoundsDocument, AskedRoundsDocument } from '../generated/documents';
import { sentence } from '../graphql/problem';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import buttons from '../ui/Button.module.css';
import { Notice } from '../ui/Notice';
import page from './ImportPage.module.css';
import { RoundTable } from './RoundTable';
import { AskedRoundTable } from './AskedRoundTable';

/** The rounds at which people were assessed, and the way to a new one. */
export function RoundsPage() {
  const text = useText();
  const { roles } = useMe();
  // The door of the tables leads back here when it refuses one.
  const refused = useSearchParams()[0].get('refused');
  const { data, error, refetch } = useQuery(AssessmentRoundsDocument, { fetchPolicy: 'cache-and-network' });
  const selves = useQuery(AskedRoundsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data || !selves.data)
    return <PageState error={error ?? selves.error} onRetry={() => void Promise.all([refetch(), selves.refetch()])} />;
  const running = selves.data.askedRounds;
  // Those stand in a list of their own.
  const rounds = data.assessmentRounds.filter(({ id }) => !running.some(({ round }) => round.id === id));
  return (
    <>
      <header className={page.heading}>
        <h1>{text('assessment.rounds.title')}</h1>
        <p>{text('assessment.rounds.summary', { count: rounds.length })}</p>
      </header>
      <p>
        <Link to="/assess/institutions">{text('assessment.institutions.title')}</Link>
      </p>
      {roles.includes('coordinator') && (
        <p>
          <Link to="/assess/items">{text('assessment.items.title')}</Link>
        </p>
      )}
      {refused && (
        <Notice tone="danger">
          {sentence(`assessment.rounds.refused.${refused}`, text('assessment.rounds.refused.other'), text)}
        </Notice>
      )}
      {roles.includes('coordinator') && (
        <p className={page.actions}>
          <Link className={buttons.button} to="/assess/import">
            {text('assessment.rounds.import')}
          </Link>
          <Link className={buttons.button} to="/assess/rounds/new">
            {text('assessment.asked.open')}
          </Link>
          <Link className={buttons.button} to="/assess/evidence/new">
            {text('assessment.fused.new')}
          </Link>
        </p>
      )}
      {running.length > 0 && (
        <section className={page.part}>
          <h2>{text('assessment.asked.title')}</h2>
          <AskedRoundTable rounds={running} />
        </section>
      )}
      {rounds.length > 0 && <RoundTable rounds={rounds} />}
    </>
  );
}
