import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { NeedsOfInstitutionDocument } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import type { Assessed } from './assessed';
import styles from './Institution.module.css';

/** What the people of the institution need, as the needs page tells it to this reader, beside how far it is itself from its targets. */
export function PeopleBeside({ assessed }: { assessed: Assessed }) {
  const { institutionId } = assessed;
  const text = useText();
  const { number } = useFormat();
  const { data } = useQuery(NeedsOfInstitutionDocument, { variables: { institutionId, locale: useLocale() } });
  const needs = data?.needsMatrix;
  if (!data) return null;
  return (
    <section className={styles.card}>
      <h2>{text('assessment.institution.people')}</h2>
      {needs ? (
        <>
          <p>
            {needs.peopleInNeed === null || needs.meanGap === null
              ? text('assessment.institution.people.withheld', {
                  people: needs.people,
                  round: isolated(needs.round.name),
                })
              : text('assessment.institution.people.text', {
                  inNeed: needs.peopleInNeed,
                  people: needs.people,
                  round: isolated(needs.round.name),
                  gap: number(needs.meanGap, { maximumFractionDigits: 1 }),
                })}
          </p>
          <p>
            <Link to={`/needs?institution=${institutionId}`}>{text('assessment.institution.people.link')}</Link>
          </p>
        </>
      ) : (
        <p>{text('assessment.institution.people.none')}</p>
      )}
      <Itself assessed={assessed} />
    </section>
  );
}

function Itself({ assessed }: { assessed: Assessed }) {
  const text = useText();
  const gaps = assessed.indicators.flatMap(({ settled, target }) =>
    settled && target !== null ? [target - settled.ordinal] : [],
  );
  if (gaps.length === 0) return null;
  const below = gaps.filter((gap) => gap > 0).length;
  return <p>{text('assessment.institution.itself', { below, of: gaps.length })}</p>;
}
