import type { TableFindingPartsFragment } from '../generated/documents';
import { sentence } from '../graphql/problem';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import { Table } from '../ui/Table';

interface TableFindingsProps {
  tone: 'attention' | 'danger';
  title: string;
  /** What it means for the reader. */
  meaning: string;
  findings: readonly TableFindingPartsFragment[];
}

/** What was found in a table: row by row, each with what to do. */
export function TableFindings({ tone, title, meaning, findings }: TableFindingsProps) {
  const text = useText();
  const { number } = useFormat();
  const lines = findings
    .flatMap((finding) => finding.places.map((place) => ({ ...finding, ...place })))
    .sort((one, other) => one.row - other.row);
  const left = findings.reduce((sum, { count, places }) => sum + count - places.length, 0);
  const head = (['row', 'column', 'value', 'remedy'] as const).map((column) => text(`framework.table.found.${column}`));
  return (
    <>
      <Notice tone={tone} title={title}>
        <p>{meaning}</p>
      </Notice>
      <Table stacked label={title} head={head}>
        {lines.map(({ code, message, row, column, value }, at) => (
          <tr key={at}>
            <td>{number(row)}</td>
            <td>{column ? <bdi>{column}</bdi> : text('framework.table.found.wholeRow')}</td>
            <td>{value && <bdi>{value}</bdi>}</td>
            <td>{sentence(`framework.table.found.${code}`, message, text)}</td>
          </tr>
        ))}
      </Table>
      {left > 0 && <p>{text('framework.table.found.more', { count: left })}</p>}
    </>
  );
}
