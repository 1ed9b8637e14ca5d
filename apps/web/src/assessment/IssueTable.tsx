import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import type { Preview } from './columns';
import page from './ImportPage.module.css';
import { rowIssueSentence } from './issue-sentence';
import { csvOf, download } from './issues-csv';
import styles from './Tables.module.css';

/** The mistakes by row and column, each with its remedy; to be taken along as a file to whoever mends them. */
export function IssueTable({ preview }: { preview: Preview }) {
  const text = useText();
  const format = useFormat();
  const { issues, issueCount, rowsWithIssues } = preview;
  if (issueCount === 0) return <Notice tone="done">{text('assessment.check.noIssues')}</Notice>;
  const header = [
    text('assessment.issues.row'),
    text('assessment.check.column'),
    text('assessment.issues.value'),
    text('assessment.issues.remedy'),
  ];
  const headerOf = (column: number | null) =>
    column === null ? text('assessment.issues.wholeRow') : (preview.columns[column]?.header ?? '');
  const save = () =>
    download(
      'baobab-mistakes.csv',
      csvOf([
        header,
        ...issues.map((issue) => [
          String(issue.row),
          headerOf(issue.column),
          issue.value ?? '',
          rowIssueSentence(issue, text),
        ]),
      ]),
    );
  return (
    <div className={page.part}>
      <Notice tone="attention" title={text('assessment.issues.title', { count: issueCount, rows: rowsWithIssues })}>
        <p>{text('assessment.issues.next')}</p>
      </Notice>
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={text('assessment.issues.list')}>
        <table className={styles.table}>
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
            {issues.map((issue, at) => (
              <tr key={at}>
                <td>{format.number(issue.row)}</td>
                <td dir="auto">{headerOf(issue.column)}</td>
                <td>{issue.value !== null && <bdi className={styles.value}>{issue.value}</bdi>}</td>
                <td className={styles.remedy}>{rowIssueSentence(issue, text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {issueCount > issues.length && (
        <p className={page.quiet}>{text('assessment.issues.first', { shown: issues.length, count: issueCount })}</p>
      )}
      <div className={page.actions}>
        <Button quiet onClick={save}>
          {text('assessment.issues.download')}
        </Button>
      </div>
    </div>
  );
}
