import { useQuery } from '@apollo/client/react';
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
          label={text('assessment.test.results')}
          head={(['competency', 'reliability', 'level', 'item', 'share'] as const).map((column) =>
            text(`assessment.test.${column}`),
          )}
        >
          {results.competencies.flatMap(({ competencyId, code, label, reliability, items }) =>
            items.map(({ itemId, ordinal, stem, language, share }, index) => (
              <tr key={itemId}>
                {index === 0 && (
                  <>
                    <th scope="rowgroup" rowSpan={items.length} key={competencyId}>
                      {code} <bdi>{label}</bdi>
                    </th>
                    <td rowSpan={items.length}>
                      {reliability === null
                        ? text('assessment.test.reliability.none')
                        : number(reliability, { maximumFractionDigits: 2 })}
                    </td>
                  </>
                )}
                <td>{number(ordinal)}</td>
                <td className={styles.item} lang={language} dir="auto">
                  {stem}
                </td>
                <td>{percent(share)}</td>
              </tr>
            )),
          )}
        </Table>
      )}
    </section>
  );
}
