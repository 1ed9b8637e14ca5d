import { useText } from '../locale/use-text';
import type { Preview } from './columns';
import page from './ImportPage.module.css';
import styles from './Tables.module.css';

/** The first rows as they were read; the place to see that separator and encoding are right. */
export function SampleTable({ preview }: { preview: Preview }) {
  const text = useText();
  return (
    <div className={page.part}>
      <h3 id="import-sample">{text('assessment.check.sample', { count: preview.sample.length })}</h3>
      <div className={styles.scroll} role="region" tabIndex={0} aria-labelledby="import-sample">
        <table className={styles.table}>
          <thead>
            <tr>
              {preview.columns.map(({ index, header }) => (
                <th key={index} scope="col">
                  <bdi>{header.trim() === '' ? text('assessment.check.unnamed', { number: index + 1 }) : header}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((cells, row) => (
              <tr key={row}>
                {preview.columns.map(({ index }) => (
                  <td key={index}>
                    <bdi>{cells[index]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
