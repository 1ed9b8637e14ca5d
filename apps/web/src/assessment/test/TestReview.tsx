import { useQuery } from '@apollo/client/react';
import { PageState } from '../../framework/PageState';
import { TestReviewDocument, type TestReviewQuery } from '../../generated/documents';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { classNames } from '../../ui/class-names';
import styles from './TestReview.module.css';

type Reviewed = TestReviewQuery['testReview'][number];

/** Her own test, when nobody is asked the same any more: what she answered, whether it was right, and why. */
export function TestReview({ roundId }: { roundId: string }) {
  const text = useText();
  const { data, error, refetch } = useQuery(TestReviewDocument, {
    variables: { roundId, locale: useLocale() },
    fetchPolicy: 'network-only',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const items = data.testReview;
  if (items.length === 0) return <p>{text('assessment.test.review.later')}</p>;
  const solved = items.filter((item) => item.solved).length;
  return (
    <section className={styles.review}>
      <h2>{text('assessment.test.review')}</h2>
      <p>{text('assessment.test.review.sentence', { solved, of: items.length })}</p>
      <ol className={styles.items}>
        {items.map((item) => (
          <Item key={item.itemId} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Item({ item }: { item: Reviewed }) {
  const text = useText();
  const { number } = useFormat();
  const { language, scenario, stem, answer, solved, rationale } = item;
  return (
    <li className={styles.item}>
      <p className={classNames(styles.mark, solved && styles.solved)}>
        {text(solved ? 'assessment.test.review.solved' : 'assessment.test.review.missed')}
      </p>
      <div lang={language} dir="auto">
        {scenario && <p className={styles.quiet}>{scenario}</p>}
        <h3>{stem}</h3>
      </div>
      <dl className={styles.facts}>
        <dt>{text('assessment.test.review.answer')}</dt>
        {answer.map((option, place) => (
          <dd key={place} lang={language} dir="auto">
            {option}
          </dd>
        ))}
        {item.number !== null && <dd>{number(item.number, { maximumFractionDigits: 6 })}</dd>}
        {rationale && (
          <>
            <dt>{text('assessment.test.review.why')}</dt>
            <dd lang={language} dir="auto">
              {rationale}
            </dd>
          </>
        )}
      </dl>
    </li>
  );
}
