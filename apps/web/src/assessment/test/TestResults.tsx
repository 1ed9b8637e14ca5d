import { useQuery } from '@apollo/client/react';
import { Fragment } from 'react';
import { TestResultsDocument } from '../../generated/documents';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Facts } from '../../ui/Facts';
import { Table } from '../../ui/Table';
import styles from './TestResults.module.css';

/** How a test measured, for who asked: reliability a competency, and who solved each item. */
export function TestResults({ roundId }: { roundId: string }) {
  const text = useText();
  const { number, percent } = useFormat();
  const { data } = useQuery(TestResultsDocument, {
    variables: { roundId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return null;
  const results = data.testResults;
  return (
    <section className={styles.results}>
      <h2>{text('assessment.test.results')}</h2>
      <p>
        {results
          ? text(`assessment.test.results.${results.adaptive ? 'adaptive' : 'about'}`, { people: results.people })
          : text('assessment.test.results.none')}
      </p>
      {results?.adaptive && (
        <Facts
          facts={[
            {
              name: text('assessment.test.meanItems'),
              value: number(results.adaptive.meanItems, { maximumFractionDigits: 1 }),
            },
            {
              name: text('assessment.test.meanError'),
              value: number(results.adaptive.meanError, { maximumFractionDigits: 2 }),
            },
            { name: text('assessment.test.mostShown'), value: percent(results.adaptive.mostShown) },
          ]}
        />
      )}
      {results && !results.adaptive && (
        <Table
          stacked
          label={text('assessment.test.results')}
          head={(['item', 'level', 'share'] as const).map((column) => text(`assessment.test.${column}`))}
        >
          {results.competencies.map(({ competencyId, code, label, reliability, items }) => (
            <Fragment key={competencyId}>
              <tr className={styles.competency}>
                <th scope="colgroup" colSpan={3}>
                  {code} <bdi>{label}</bdi>
                  <span className={styles.reliability}>
                    {reliability === null
                      ? text('assessment.test.reliability.none')
                      : text('assessment.test.reliability', {
                          reliability: number(reliability, { maximumFractionDigits: 2 }),
                        })}
                  </span>
                </th>
              </tr>
              {items.map(({ itemId, ordinal, stem, language, share }) => (
                <tr key={itemId}>
                  <th scope="row" lang={language} dir="auto">
                    {stem}
                  </th>
                  <td>{number(ordinal)}</td>
                  <td>{percent(share)}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </Table>
      )}
    </section>
  );
}
