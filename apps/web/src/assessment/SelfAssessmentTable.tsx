import { Link } from 'react-router';
import type { SelfAssessmentRoundPartsFragment } from '../generated/documents';
import { dayOf } from '../locale/day';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Table } from '../ui/Table';
import { ResponseBar } from './ResponseBar';

/** Rounds that people answer themselves, and how far each has come. */
export function SelfAssessmentTable({ rounds }: { rounds: readonly SelfAssessmentRoundPartsFragment[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <Table
      label={text('assessment.selves.title')}
      head={(['name', 'who', 'closesOn', 'response'] as const).map((column) => text(`assessment.selves.${column}`))}
    >
      {rounds.map((each) => (
        <tr key={each.round.id}>
          <th scope="row">
            <Link to={`/assess/self/${each.round.id}`}>
              <bdi>{each.round.name}</bdi>
            </Link>
          </th>
          <td>
            <bdi>{each.institutionName}</bdi>
          </td>
          <td>{each.state === 'open' ? format.date(dayOf(each.closesOn)) : text('assessment.selves.state.closed')}</td>
          <td>
            <ResponseBar {...each} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
