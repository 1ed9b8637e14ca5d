import { useQuery } from '@apollo/client/react';
import { PageState } from '../framework/PageState';
import { CoordinatorHomeDocument, PlacementTasksDocument, type CoordinatorHomeQuery } from '../generated/documents';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Chain } from './Chain';
import { ComingSessions } from './ComingSessions';
import { Section } from './Section';
import { Tasks } from './Tasks';

/** What needs doing now, and what is coming, by the record. */
export function CoordinatorHome() {
  const text = useText();
  const invites = useMe().roles.includes('administrator');
  const { data, error, refetch } = useQuery(CoordinatorHomeDocument, { fetchPolicy: 'cache-and-network' });
  // Counting who is still to be placed takes long in a large country: the rest is there before it.
  const placement = useQuery(PlacementTasksDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { programmeTasks, cohortTasks, itemTasks, joining, comingSessions } = data;
  // Who has never been invited is for administrators, who are shown both: most people of a country never sign in.
  const expired = invites ? [] : (joining?.tasks ?? []).filter(({ kind }) => kind === 'invitation_expired');
  const toPlace = placement.data?.placementTasks ?? [];
  const groups = [...(programmeTasks ?? []), ...(cohortTasks ?? []), ...(itemTasks ?? []), ...toPlace, ...expired];
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const done = stepsDone(data);
  const sessions = comingSessions ?? [];
  return (
    <>
      {placement.error && <PageState error={placement.error} onRetry={() => void placement.refetch()} />}
      <Section title={text('home.tasks.title')} sentence={count > 0 ? text('home.tasks.count', { count }) : undefined}>
        {count > 0 && <Tasks groups={groups} />}
        {count === 0 && done === 3 && placement.loading && <p>{text('house.loading')}</p>}
        {count === 0 && done === 3 && placement.data && <p>{text('home.tasks.none')}</p>}
        {((count === 0 && !placement.loading) || done < 3) && <Chain done={done} />}
      </Section>
      <Section
        title={text('home.coming.title')}
        sentence={text(sessions.length > 0 ? 'home.coming.sentence' : 'home.coming.none')}
      >
        {sessions.length > 0 && <ComingSessions sessions={sessions} />}
      </Section>
    </>
  );
}

/** How far along the chain the work has come: a round, a programme, a cohort. */
function stepsDone({ assessmentRounds, programmes, cohorts }: CoordinatorHomeQuery): number {
  const begun = [assessmentRounds.length, programmes.totalCount, cohorts.totalCount].findIndex((made) => made === 0);
  return begun === -1 ? 3 : begun;
}
