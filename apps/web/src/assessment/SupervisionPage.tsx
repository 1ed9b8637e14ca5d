import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'wouter';
import { PageState } from '../framework/PageState';
import { MyAssessmentsDocument, type MyAssessmentPartsFragment } from '../generated/documents';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './Rating.module.css';

/** Whom a round asks a supervisor about, and how far she is with each of them. */
export function SupervisionPage() {
  const text = useText();
  const format = useFormat();
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery(MyAssessmentsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const people = data.myAssessments.filter((each) => each.roundId === roundId && each.source === 'supervisor');
  const [first] = people;
  if (!first)
    return (
      <>
        <h1>{text('assessment.supervision.title')}</h1>
        <p>{text('assessment.supervision.none')}</p>
      </>
    );
  return (
    <section className={styles.question}>
      <h1>
        <bdi>{first.name}</bdi>
      </h1>
      <p>
        {text(first.open ? 'assessment.supervision.about' : 'assessment.supervision.closed', {
          day: isolated(format.day(dayOf(first.closesOn))),
        })}
      </p>
      <ul className={styles.answers}>
        {people.map((each) => (
          <li key={each.personId}>
            <bdi id={`person-${each.personId}`}>{each.personName}</bdi>
            <State assessment={each} />
            {each.open && each.submittedAt === null && (
              <Link href={`/supervision/${roundId}/${each.personId}`} aria-describedby={`person-${each.personId}`}>
                {text('assessment.supervision.open')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ assessment }: { assessment: MyAssessmentPartsFragment }) {
  const text = useText();
  const { number } = useFormat();
  const { submittedAt, open, answered, questions } = assessment;
  if (submittedAt) return <strong>{text('assessment.supervision.state.submitted')}</strong>;
  if (!open) return <strong>{text('assessment.supervision.state.closed')}</strong>;
  return (
    <strong>{text('assessment.supervision.state.open', { answered: number(answered), of: number(questions) })}</strong>
  );
}
