import { useQuery } from '@apollo/client/react';
import { csvText } from '@baobab/domain/assessment';
import { Link } from 'react-router';
import { PageState } from '../framework/PageState';
import { TrainingDemandDocument, type TrainingDemandQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { ListPage } from '../ui/ListPage';
import { AskedBy } from './AskedBy';

type Demand = TrainingDemandQuery['trainingDemand'][number];

const columns = ['competency', 'level', 'people', 'programmes', 'answered'] as const;
/** What is saved tells of each request besides. */
const savedColumns = [...columns, 'neededBy', 'note'] as const;

/** People over all programmes; null where of one it is not said. */
const peopleOf = ({ requests }: Demand): number | null =>
  requests.some(({ people }) => people === null) ? null : requests.reduce((sum, { people }) => sum + (people ?? 0), 0);

/** What providers are asked for, summed up over programmes: a list to procure by. */
export function TrainingRequestsPage() {
  const text = useText();
  const { list, number } = useFormat();
  const { data, error, refetch } = useQuery(TrainingDemandDocument, {
    variables: { locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { trainingDemand: demand, framework } = data;
  const levelOf = (ordinal: number) => framework.levels.find((level) => level.ordinal === ordinal)?.text.label ?? '';
  const answersOf = ({ answeredBy }: Demand) => list(answeredBy.map(({ code, text: { label } }) => `${code} ${label}`));
  const exported = () =>
    csvText(
      [
        [text('needs.code'), ...savedColumns.map((column) => text(`programme.request.column.${column}`))],
        ...demand.flatMap((line) =>
          line.requests.map(({ programmeName, people, neededBy, note }) => [
            ...[line.code, line.label, levelOf(line.ordinal), people === null ? '' : String(people)],
            ...[programmeName, answersOf(line), neededBy ?? '', note ?? ''],
          ]),
        ),
      ],
      true,
    );
  return (
    <ListPage
      title={text('programme.request.title')}
      sentence={text('programme.request.sentence')}
      action={
        demand.length > 0 && (
          <Button quiet onClick={() => download('baobab-training-requests.csv', exported())}>
            {text('programme.request.export')}
          </Button>
        )
      }
      columns={columns.map((column) => text(`programme.request.column.${column}`))}
      empty={
        <>
          <p>{text('programme.request.none')}</p>
          <Link to="/tailor">{text('programme.list.title')}</Link>
        </>
      }
      onMore={null}
    >
      {demand.map((line) => {
        const people = peopleOf(line);
        return (
          <tr key={`${line.competencyId} ${line.ordinal}`}>
            <th scope="row">
              {line.code} <bdi>{line.label}</bdi>
            </th>
            <td>{levelOf(line.ordinal)}</td>
            <td>{people === null ? text('programme.withheld.short') : number(people)}</td>
            <td>
              <AskedBy requests={line.requests} onWithdrawn={() => void refetch()} />
            </td>
            <td>{line.answeredBy.length === 0 ? text('programme.request.open') : answersOf(line)}</td>
          </tr>
        );
      })}
    </ListPage>
  );
}
