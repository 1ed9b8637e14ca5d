import { useQuery } from '@apollo/client/react';
import { csvText } from '@baobab/domain/assessment';
import { PageState } from '../framework/PageState';
import { AttendanceImportRowsDocument, type AttendanceImportRowsQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Notice } from '../ui/Notice';
import { Table } from '../ui/Table';
import { FileJob } from './FileJob';

type Row = AttendanceImportRowsQuery['attendanceImportRows'][number];

/** The file carries all of them. */
const shown = 100;

interface AttendanceImportProgressProps {
  jobId: string;
  /** Otherwise the file was only looked through. */
  saving: boolean;
  pending: boolean;
  onSave(): void;
  onAgain(): void;
}

/** The job at work, then what came of each row. */
export function AttendanceImportProgress({ jobId, saving, pending, onSave, onAgain }: AttendanceImportProgressProps) {
  const text = useText();
  const words = {
    cancel: text('cohort.import.cancel'),
    cancelled: text('cohort.import.cancelled'),
    again: text('cohort.import.again'),
  };
  return (
    <FileJob jobId={jobId} words={words} onAgain={onAgain}>
      {(figures) => <Result jobId={jobId} figures={figures} saving={saving} pending={pending} onSave={onSave} />}
    </FileJob>
  );
}

interface ResultProps extends Pick<AttendanceImportProgressProps, 'jobId' | 'saving' | 'pending' | 'onSave'> {
  figures: readonly { name: string; value: number }[];
}

function Result({ jobId, figures, saving, pending, onSave }: ResultProps) {
  const text = useText();
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(AttendanceImportRowsDocument, { variables: { jobId } });
  const figure = (what: string) => figures.find(({ name }) => name === what)?.value ?? 0;
  const [changed, same, mistakes] = [figure('changed'), figure('same'), figure('mistakes')];
  const columns = (['row', 'who', 'session', 'said', 'outcome'] as const).map((column) =>
    text(`cohort.import.${column}`),
  );
  const outcome = (row: Row) => text(`cohort.import.outcome.${row.outcome}`);
  const save = (rows: readonly Row[]) =>
    download(
      'attendance.csv',
      csvText([columns, ...rows.map((row) => [row.row, row.who, row.session, row.said, outcome(row)])], true),
    );
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const rows = data.attendanceImportRows;
  const wrong = rows.filter((row) => row.outcome !== 'same' && row.outcome !== 'changed');
  return (
    <>
      {mistakes > 0 && <Notice tone="danger">{text('cohort.import.mistakes', { mistakes, rows: rows.length })}</Notice>}
      {mistakes === 0 && !saving && (
        <Notice tone={changed > 0 ? 'done' : 'attention'}>{text('cohort.import.ready', { changed, same })}</Notice>
      )}
      {mistakes === 0 && saving && <Notice tone="done">{text('cohort.import.saved', { changed, same })}</Notice>}
      <p>
        {mistakes === 0 && changed > 0 && !saving && (
          <Button pending={pending} onClick={onSave}>
            {text('cohort.import.save', { changed })}
          </Button>
        )}{' '}
        <Button quiet onClick={() => save(rows)}>
          {text('cohort.bulk.download')}
        </Button>
      </p>
      {wrong.length > 0 && (
        <>
          <h2>{text('cohort.import.wrong', { shown: Math.min(wrong.length, shown), count: wrong.length })}</h2>
          <Table stacked label={text('cohort.import.outcome')} head={columns}>
            {wrong.slice(0, shown).map((row) => (
              <tr key={row.row}>
                <td>{number(row.row)}</td>
                <td>
                  <bdi>{row.who}</bdi>
                </td>
                <td>
                  <bdi>{row.session}</bdi>
                </td>
                <td>
                  <bdi>{row.said}</bdi>
                </td>
                <td>{outcome(row)}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </>
  );
}
