import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { MeaningSelect } from './MeaningSelect';
import type { Choice, Competency, Preview } from './columns';
import page from './ImportPage.module.css';
import styles from './Tables.module.css';

interface ColumnTableProps {
  columns: Preview['columns'];
  choices: readonly Choice[];
  competencies: readonly Competency[];
  onChoose(index: number, choice: Choice): void;
}

/** Each column of the file with what it was taken for, to be corrected. */
export function ColumnTable({ columns, choices, competencies, onChoose }: ColumnTableProps) {
  const text = useText();
  const headerOf = ({ header, index }: Preview['columns'][number]) =>
    header.trim() === '' ? text('assessment.check.unnamed', { number: index + 1 }) : header;
  return (
    <div className={page.part}>
      <h3 id="import-columns">{text('assessment.check.columns')}</h3>
      <p className={page.quiet}>{text('assessment.check.columns.hint')}</p>
      <table className={styles.cards} aria-labelledby="import-columns">
        <thead>
          <tr>
            <th scope="col">{text('assessment.check.column')}</th>
            <th scope="col">{text('assessment.check.samples')}</th>
            <th scope="col">{text('assessment.check.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">
                <bdi>{headerOf(column)}</bdi>
              </th>
              <td>
                <div className={styles.samples}>
                  {column.samples
                    .filter((sample) => sample.trim() !== '')
                    .slice(0, 3)
                    .map((sample, at) => (
                      <bdi key={at}>{sample}</bdi>
                    ))}
                </div>
              </td>
              <td>
                <MeaningSelect
                  label={text('assessment.check.meaningOf', { column: isolated(headerOf(column)) })}
                  choice={choices[column.index] ?? 'ignored'}
                  competencies={competencies}
                  onChoose={(choice) => onChoose(column.index, choice)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
