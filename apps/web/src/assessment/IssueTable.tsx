import { useState } from 'react';
import { failureSentence } from '../graphql/failure';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { csvOf, download } from '../ui/csv';
import { Notice } from '../ui/Notice';
import type { Preview } from './columns';
import page from './ImportPage.module.css';
import { rowIssueSentence, type RowIssue } from './issue-sentence';
import styles from './Tables.module.css';
import type { ImportCheck, useCheck } from './use-check';

interface IssueTableProps {
  check: ImportCheck;
  columns: Preview['columns'];
  more: ReturnType<typeof useCheck>['more'];
}

/** The mistakes by row and column, each with its remedy; to be taken along as a file to whoever mends them. */
export function IssueTable({ check, columns, more }: IssueTableProps) {
  const text = useText();
  const format = useFormat();
  const [fetching, setFetching] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { issues, rowsWithIssues } = check;
  if (issues.totalCount === 0) return <Notice tone="done">{text('assessment.check.noIssues')}</Notice>;
  const header = [
    text('assessment.issues.row'),
    text('assessment.check.column'),
    text('assessment.issues.value'),
    text('assessment.issues.remedy'),
  ];
  const headerOf = (column: number | null) =>
    column === null ? text('assessment.issues.wholeRow') : (columns[column]?.header ?? '');
  const linesOf = (found: readonly RowIssue[]) =>
    found.map((issue) => [issue.row, headerOf(issue.column), issue.value, rowIssueSentence(issue, text)]);

  /** Fetches one page more, or all of them; one at a time. */
  async function fetchPages(all: boolean): Promise<readonly RowIssue[]> {
    const found = [...issues.nodes];
    let cursor = issues.endCursor;
    setFetching(true);
    setFailure(null);
    try {
      while (cursor) {
        const next = (await more(cursor)).data?.importCheck?.issues;
        found.push(...(next?.nodes ?? []));
        cursor = all ? (next?.endCursor ?? null) : null;
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setFetching(false);
    }
    return found;
  }
  const save = async () => {
    const found = await fetchPages(true);
    download('baobab-mistakes.csv', csvOf([header, ...linesOf(found)]));
  };

  return (
    <div className={page.part}>
      <Notice
        tone="attention"
        title={text('assessment.issues.title', { count: issues.totalCount, rows: rowsWithIssues })}
      >
        <p>{text('assessment.issues.next')}</p>
      </Notice>
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={text('assessment.issues.list')}>
        <table className={`${styles.table} ${styles.mistakes}`}>
          <thead>
            <tr>
              {header.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issues.nodes.map((issue, at) => (
              <tr key={at}>
                <td data-label={header[0]}>{format.number(issue.row)}</td>
                <td dir="auto">{headerOf(issue.column)}</td>
                <td>{issue.value !== null && <bdi className={styles.value}>{issue.value}</bdi>}</td>
                <td className={styles.remedy}>{rowIssueSentence(issue, text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failure !== null && <Notice tone="danger">{failureSentence(failure, text)}</Notice>}
      {issues.nodes.length < issues.totalCount && (
        <p className={page.quiet}>
          {text('assessment.issues.first', { shown: issues.nodes.length, count: issues.totalCount })}
        </p>
      )}
      <div className={page.actions}>
        {issues.endCursor && (
          <Button quiet pending={fetching} onClick={() => void fetchPages(false)}>
            {text('house.more')}
          </Button>
        )}
        <Button quiet pending={fetching} onClick={() => void save()}>
          {text('assessment.issues.download')}
        </Button>
      </div>
    </div>
  );
}
