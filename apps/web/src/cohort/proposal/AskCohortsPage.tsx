import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { AskCohortsDocument, StartCohortProposalDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Form } from '../../ui/Form';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { LimitFields } from './LimitFields';

/** Asks for cohorts of everybody in need of a programme, and shows those that were asked for before. */
export function AskCohortsPage() {
  const text = useText();
  const locale = useLocale();
  const { moment } = useFormat();
  const navigate = useNavigate();
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useQuery(AskCohortsDocument, {
    variables: { programmeId, locale },
    fetchPolicy: 'cache-and-network',
  });
  const start = useCommand(StartCohortProposalDocument, (result) => result.startCohortProposal);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { programme, cohortProposals, languagesToPlace, peopleToPlace } = data;
  if (!programme) return <Notice tone="attention">{text('programme.gone')}</Notice>;
  const send = async (field: (name: string) => string, ticked: (name: string) => string[]) => {
    const number = (name: string) => (field(name) === '' ? null : Number(field(name)));
    const started = await start.run({
      input: {
        programmeId,
        seats: number('seats') ?? 0,
        leastPeople: number('leastPeople') ?? 0,
        most: number('most'),
        languages: ticked('languages'),
        oneRegion: field('meeting') === 'place',
        leastWomen: number('leastWomen') ?? 0,
        leastMen: number('leastMen') ?? 0,
        mostOfInstitution: number('mostOfInstitution'),
        locale,
      },
    });
    if (started) await navigate(`/tailor/${programmeId}/proposals/${started.proposalId}`);
  };
  return (
    <>
      <PageHead
        title={text('proposal.ask')}
        sentence={text('cohort.programme', { programme: isolated(programme.name) })}
        action={<Link to={`/tailor/${programmeId}/cohorts`}>{text('proposal.byRule')}</Link>}
      />
      {cohortProposals && cohortProposals.length > 0 && (
        <nav aria-label={text('timetable.before')}>
          <h2>{text('timetable.before')}</h2>
          <ul>
            {cohortProposals.map(({ id, state, createdAt, found }) => (
              <li key={id}>
                <Link to={id}>{moment(createdAt)}</Link>{' '}
                {text(state === 'proposed' && !found ? 'proposal.state.waiting' : `proposal.state.${state}`)}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {!peopleToPlace ? (
        <Notice tone="attention">{text(peopleToPlace === null ? 'proposal.unseen' : 'proposal.nobody')}</Notice>
      ) : (
        <>
          <p>{text('cohort.form.sentence', { count: peopleToPlace })}</p>
          <p>{text('proposal.ask.about')}</p>
          <Failure
            sentence={
              start.problem && 'issues' in start.problem && !start.issue('programmeId')
                ? text('timetable.ask.mend')
                : (start.issue('programmeId') ?? start.sentence)
            }
          />
          <Form onSend={(field, ticked) => void send(field, ticked)}>
            <LimitFields languages={languagesToPlace ?? []} issue={start.issue} />
            <Button type="submit" pending={start.pending}>
              {text('proposal.ask')}
            </Button>
          </Form>
        </>
      )}
    </>
  );
}
