import { Link } from 'react-router';
import type { AskedRoundPartsFragment } from '../generated/documents';
import { dayOf } from '../locale/day';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Table } from '../ui/Table';
import { ResponseBar } from './ResponseBar';

/** Rounds that people answer themselves, and how far each has come. */
export function AskedRoundTable({ rounds }: { rounds: readonly AskedRoundPartsFragment[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <Table
      stacked
      label={text('assessment.asked.title')}
      head={(['name', 'source', 'who', 'closesOn', 'response'] as const).map((column) =>
        text(`assessment.asked.${column}`),
      )}
    >
      {rounds.map((each) => (
        <tr key={each.round.id}>
          <th scope="row">
            <Link to={`/assess/rounds/${each.round.id}`}>
              <bdi>{each.round.name}</bdi>
            </Link>
          </th>
          <td>{text(`assessment.source.${each.round.source}`)}</td>
          <td>
            <bdi>{each.institutionName}</bdi>
          </td>
          <td>{each.state === 'open' ? format.date(dayOf(each.closesOn)) : text('assessment.asked.state.closed')}</td>
          <td>
            <ResponseBar {...each} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
