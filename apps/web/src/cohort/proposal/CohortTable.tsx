import { useLanguages } from '../../catalogue/use-languages';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Table } from '../../ui/Table';
import type { Proposal } from './parts';

interface CohortTableProps {
  proposal: Proposal;
  nameOf(at: number | null): string;
  onOpen(cohort: number | 'left'): void;
}

/** A row a proposed cohort: who it is of and what it holds. Opened, it shows its people; so do those who found no place. */
export function CohortTable({ proposal, nameOf, onOpen }: CohortTableProps) {
  const text = useText();
  const { number, list } = useFormat();
  const { nameOf: languageName } = useLanguages();
  const { cohorts, people, placed } = proposal;
  return (
    <>
      <Table
        stacked
        label={text('proposal.cohorts')}
        head={(['cohort', 'language', 'people', 'gender', 'institutions', 'hours', 'skipped', 'why'] as const).map(
          (column) => text(`proposal.column.${column}`),
        )}
      >
        {cohorts.map((cohort) => (
          <tr key={cohort.at}>
            <th scope="row">
              <Button quiet onClick={() => onOpen(cohort.at)}>
                {nameOf(cohort.at)}
              </Button>
            </th>
            <td>
              {languageName(cohort.language)}
              {cohort.region !== null && (
                <>
                  , <bdi>{cohort.region}</bdi>
                </>
              )}
            </td>
            <td>{number(cohort.people)}</td>
            <td>{text('proposal.gender', { women: cohort.women, men: cohort.men })}</td>
            <td>{number(cohort.institutions)}</td>
            <td>{number(cohort.hours)}</td>
            <td>
              {number(cohort.people === 0 ? 0 : cohort.hoursSkipped / cohort.people, { maximumFractionDigits: 1 })}
            </td>
            <td>
              {cohort.faults.length > 0
                ? list(cohort.faults.map((fault) => text(`proposal.fault.${fault}`)))
                : text('proposal.why', {
                    alike: cohort.modules.filter(({ followers }) => followers === cohort.people).length,
                    modules: cohort.modules.length,
                  })}
            </td>
          </tr>
        ))}
      </Table>
      {placed < people && (
        <p>
          <Button quiet onClick={() => onOpen('left')}>
            {text('proposal.seeLeft', { count: people - placed })}
          </Button>
        </p>
      )}
    </>
  );
}
