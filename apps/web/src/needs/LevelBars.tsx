import { useQuery } from '@apollo/client/react';
import { LevelDistributionDocument, type LevelDistributionQueryVariables } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import styles from './LevelBars.module.css';
import { withheldSign } from './needs-cells';

/** How many people stand at each level: a bar and its number. */
export function LevelBars(cell: Omit<LevelDistributionQueryVariables, 'locale'>) {
  const text = useText();
  const { number } = useFormat();
  const { data, error } = useQuery(LevelDistributionDocument, { variables: { ...cell, locale: useLocale() } });
  if (error) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  const levels = data?.levelDistribution ?? [];
  const most = Math.max(1, ...levels.map(({ people }) => people ?? 0));
  return (
    <section className={styles.levels}>
      <h3>{text('needs.levels')}</h3>
      <table className={styles.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text('needs.level')}</th>
            <th scope="col">{text('needs.people')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level, label, people }) => (
            <tr key={level}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              <td>
                <span className={styles.track}>
                  <span className={styles.bar} style={{ inlineSize: `${((people ?? 0) / most) * 100}%` }} />
                </span>
                <span>{people === null ? withheldSign : number(people)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {levels.some(({ people }) => people === null) && <p className={styles.quiet}>{text('needs.levels.withheld')}</p>}
    </section>
  );
}
