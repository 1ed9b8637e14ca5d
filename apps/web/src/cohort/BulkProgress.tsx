import { useQuery } from '@apollo/client/react';
import { csvText } from '@baobab/domain/assessment';
import { PageState } from '../framework/PageState';
import { BulkEnrolmentRowsDocument, type BulkEnrolmentRowsQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Notice } from '../ui/Notice';
import { Table } from '../ui/Table';
import { FileJob } from './FileJob';

type Row = BulkEnrolmentRowsQuery['bulkEnrolmentRows'][number];

/** The file carries all of them. */
const shown = 100;

/** The job at work, then what came of each row. */
export function BulkProgress({ jobId, onAgain }: { jobId: string; onAgain(): void }) {
  const text = useText();
  const words = {
    cancel: text('cohort.bulk.cancel'),
    cancelled: text('cohort.bulk.cancelled'),
    again: text('cohort.bulk.again'),
  };
  return (
    <FileJob jobId={jobId} words={words} onAgain={onAgain}>
      {(figures) => <Result jobId={jobId} figures={figures} />}
    </FileJob>
  );
}

function Result({ jobId, figures }: { jobId: string; figures: readonly { name: string; value: number }[] }) {
  const text = useText();
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(BulkEnrolmentRowsDocument, { variables: { jobId } });
  const figure = (what: string) => figures.find(({ name }) => name === what)?.value ?? 0;
  const columns = (['row', 'who', 'cohort', 'outcome'] as const).map((column) => text(`cohort.bulk.${column}`));
  const said = ({ outcome }: Row) => text(`cohort.bulk.outcome.${outcome}`);
  const save = (rows: readonly Row[]) =>
    download(
      'enrolment.csv',
      csvText([columns, ...rows.map((row) => [row.row, row.who, row.cohort, said(row)])], true),
    );
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const rows = data.bulkEnrolmentRows;
  const others = rows.filter(({ outcome }) => outcome !== 'enrolled' && outcome !== 'waiting');
  return (
    <>
      <Notice tone="done">
        {text('cohort.bulk.done', {
          enrolled: figure('enrolled'),
          waiting: figure('waiting'),
          others: figure('others'),
        })}
      </Notice>
      <p>
        <Button onClick={() => save(rows)}>{text('cohort.bulk.download')}</Button>
      </p>
      {others.length > 0 && (
        <>
          <h2>{text('cohort.bulk.others', { shown: Math.min(others.length, shown), count: others.length })}</h2>
          <Table stacked label={text('cohort.bulk.outcome')} head={columns}>
            {others.slice(0, shown).map((row) => (
              <tr key={row.row}>
                <td>{number(row.row)}</td>
                <td>
                  <bdi>{row.who}</bdi>
                </td>
                <td>
                  <bdi>{row.cohort}</bdi>
                </td>
                <td>{said(row)}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </>
  );
}
