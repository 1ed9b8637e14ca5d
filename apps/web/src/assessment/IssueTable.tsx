import { csvText } from '@baobab/domain/assessment';
import { useState } from 'react';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Notice } from '../ui/Notice';
import type { Preview } from './columns';
import page from './ImportPage.module.css';
import { rowIssueSentence, type RowIssue } from './issue-sentence';
import styles from './Tables.module.css';
import type { ImportCheck } from './use-check';
import { useIssues } from './use-issues';

interface IssueTableProps {
  jobId: string;
  check: ImportCheck;
  columns: Preview['columns'];
}

/** The mistakes by row and column, each with its remedy; to be taken along as a file to whoever mends them. */
export function IssueTable({ jobId, check, columns }: IssueTableProps) {
  const text = useText();
  const format = useFormat();
  const { shown, fetching, failure, more, all } = useIssues(jobId, check.issues);
  const [saved, setSaved] = useState<number | null>(null);
  const { nodes, endCursor, totalCount } = shown;
  if (totalCount === 0) return <Notice tone="done">{text('assessment.check.noIssues')}</Notice>;
  const header = [
    text('assessment.issues.row'),
    text('assessment.check.column'),
    text('assessment.issues.value'),
    text('assessment.issues.remedy'),
  ];
  const headerOf = (column: number | null) =>
    column === null ? text('assessment.issues.wholeRow') : (columns[column]?.header ?? '');
  const lineOf = (issue: RowIssue) => [issue.row, headerOf(issue.column), issue.value, rowIssueSentence(issue, text)];

  const save = async () => {
    const found = await all();
    if (!found) return;
    download('baobab-mistakes.csv', csvText([header, ...found.map(lineOf)], true));
    setSaved(found.length);
  };

  return (
    <div className={page.part}>
      <Notice
        tone="attention"
        title={text('assessment.issues.title', { count: totalCount, rows: check.rowsWithIssues })}
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
            {nodes.map((issue, at) => (
              <tr key={at}>
                <td data-label={header[0]}>{format.number(issue.row)}</td>
                <td>
                  <bdi>{headerOf(issue.column)}</bdi>
                </td>
                <td>{issue.value !== null && <bdi className={styles.value}>{issue.value}</bdi>}</td>
                <td className={styles.remedy}>{rowIssueSentence(issue, text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <p role="status" className={page.quiet}>
        {saved !== null && saved < totalCount
          ? text('assessment.issues.saved', { shown: saved, count: totalCount })
          : nodes.length < totalCount && text('assessment.issues.first', { shown: nodes.length, count: totalCount })}
      </p>
      <div className={page.actions}>
        {endCursor && (
          <Button quiet pending={fetching} onClick={() => void more()}>
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
