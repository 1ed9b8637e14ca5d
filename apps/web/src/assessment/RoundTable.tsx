import { Link } from 'react-router';
import type { AssessmentRoundsQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { dayOf } from '../locale/day';
import { Table } from '../ui/Table';
import styles from './Tables.module.css';

export function RoundTable({ rounds }: { rounds: AssessmentRoundsQuery['assessmentRounds'] }) {
  const text = useText();
  const format = useFormat();
  const { roles } = useMe();
  // As the round's disclosure policy shows persons; the server decides, and how far the reach goes.
  const seesPersons = (disclosure: string) =>
    disclosure !== 'person' &&
    (roles.includes('coordinator') || (disclosure === 'coordinators_and_managers' && roles.includes('manager')));
  const columns = ['name', 'heldOn', 'kind', 'people', 'disclosure'] as const;
  const withFiles = rounds.some(({ disclosure }) => seesPersons(disclosure));
  return (
    <Table
      stacked
      label={text('assessment.rounds.title')}
      head={[...columns, ...(withFiles ? (['file'] as const) : [])].map((column) =>
        text(`assessment.rounds.${column}`),
      )}
    >
      {rounds.map(({ id, name, heldOn, kind, source, people, disclosure, instrument }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={`/needs?round=${id}`} dir="auto">
              {name}
            </Link>
          </th>
          <td>{format.day(dayOf(heldOn))}</td>
          <td>
            {text(`assessment.kind.${kind}`)}
            {source === 'fused' && (
              <Link className={styles.instrument} to={`/assess/evidence/${id}`}>
                {text('assessment.fused.how')}
              </Link>
            )}
            {source !== 'fused' && instrument && (
              <span className={styles.instrument} dir="auto">
                {instrument}
              </span>
            )}
          </td>
          <td>{format.number(people)}</td>
          <td>{text(`assessment.disclosure.${disclosure}`)}</td>
          {withFiles && (
            <td>
              {seesPersons(disclosure) && (
                <a href={`/exports/levels.csv?round=${id}`} aria-label={text('assessment.rounds.downloadOf', { name })}>
                  {text('assessment.rounds.download')}
                </a>
              )}
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
