import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { fileSentence } from '../framework/file-sentence';
import { FrameworkFile } from '../framework/FrameworkFile';
import { PageState } from '../framework/PageState';
import {
  BudgetLinesPreviewDocument,
  ImportBudgetLinesDocument,
  type BudgetLinesPreviewQuery,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { Table } from '../ui/Table';
import { useAddress } from '../ui/use-address';
import styles from './Budget.module.css';
import { useAmount } from './use-amount';

type Result = BudgetLinesPreviewQuery['budgetLinesPreview'];
type Preview = Extract<Result, { __typename: 'BudgetLinesPreview' }>;

/** Lines of a fiscal year from a table: the file, what comes of it, and then the lines. */
export function ImportLinesPage() {
  const text = useText();
  const [params, go] = useAddress();
  const [upload, year] = [params.get('upload'), Number(params.get('year')) || new Date().getFullYear()];
  return (
    <>
      <PageHead title={text('budget.import.title')} sentence={text('budget.import.sentence', { year: String(year) })} />
      {upload ? (
        <Review key={upload} upload={upload} year={year} onRestart={() => go({ upload: null })} />
      ) : (
        <div className={styles.wide}>
          <FrameworkFile
            words="budget.import"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            pastedName="paste.txt"
            onUploaded={(id) => go({ upload: id })}
          />
          <p>{text('budget.import.columns')}</p>
          <p>
            <a href={`/exports/budget-lines.csv?year=${year}`} download>
              {text('budget.import.example')}
            </a>
          </p>
        </div>
      )}
    </>
  );
}

interface ReviewProps {
  upload: string;
  year: number;
  onRestart(): void;
}

function Review({ upload, year, onRestart }: ReviewProps) {
  const text = useText();
  const input = { uploadId: upload, fiscalYear: year };
  const { data, error, refetch } = useQuery(BudgetLinesPreviewDocument, {
    variables: { input },
    fetchPolicy: 'network-only',
  });
  const take = useCommand(ImportBudgetLinesDocument, (result) => result.importBudgetLines);
  const [done, setDone] = useState<{ added: number; changed: number } | null>(null);
  if (done)
    return (
      <Notice tone="done">
        {text('budget.import.done', done)} <Link to={`/budget?year=${year}`}>{text('budget.title')}</Link>
      </Notice>
    );
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const preview = data.budgetLinesPreview;
  const again = (
    <Button quiet onClick={onRestart}>
      {text('budget.import.again')}
    </Button>
  );
  if (preview.__typename !== 'BudgetLinesPreview')
    return (
      <>
        <Notice tone="danger">{fileSentence('budget.import', preview.code, preview.message, text)}</Notice>
        {again}
      </>
    );
  const send = async () => {
    const taken = await take.run({ input });
    if (taken) setDone(taken);
  };
  return (
    <>
      {preview.mistakes.length > 0 ? <Mistakes mistakes={preview.mistakes} /> : <Lines lines={preview.lines} />}
      <Failure sentence={take.issue('uploadId') ?? take.issue('fiscalYear') ?? take.sentence} />
      <p className={styles.tools}>
        {preview.mistakes.length === 0 && (
          <Button pending={take.pending} onClick={() => void send()}>
            {text('budget.import.take')}
          </Button>
        )}
        {again}
      </p>
    </>
  );
}

function Lines({ lines }: { lines: Preview['lines'] }) {
  const text = useText();
  const amount = useAmount();
  const columns = ['line', 'institution', 'planned', 'change'] as const;
  return (
    <Table stacked label={text('budget.import.lines')} head={columns.map((column) => text(`budget.column.${column}`))}>
      {lines.map(({ row, code, name, institution, currency, planned, change }) => (
        <tr key={row}>
          <th scope="row">
            <bdi>{name}</bdi> <bdi className={styles.quiet}>{code}</bdi>
          </th>
          <td>
            <bdi>{institution}</bdi>
          </td>
          <td className={styles.amount}>{amount(planned, currency)}</td>
          <td>{text(`budget.import.change.${change}`)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Mistakes({ mistakes }: { mistakes: Preview['mistakes'] }) {
  const text = useText();
  const { number } = useFormat();
  const columns = ['row', 'column', 'value', 'remedy'] as const;
  return (
    <>
      <Notice tone="danger">{text('budget.import.mistakes')}</Notice>
      <Table
        stacked
        label={text('budget.import.mistakes.list')}
        head={columns.map((column) => text(`budget.column.${column}`))}
      >
        {mistakes.map(({ row, column, value, mistake }) => (
          <tr key={`${row} ${column} ${mistake}`}>
            <td>{number(row)}</td>
            <td>{text(`budget.import.column.${column}`)}</td>
            <td>{value && <bdi>{value}</bdi>}</td>
            <td>{text(`budget.import.mistake.${mistake}`)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
