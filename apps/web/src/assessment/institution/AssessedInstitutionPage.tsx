import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { AssessedInstitutionDocument } from '../../generated/documents';
import { useLocale, useText } from '../../locale/use-text';
import { Done } from '../../ui/Done';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { IndicatorCard } from './IndicatorCard';
import styles from './Institution.module.css';
import { PeopleBeside } from './PeopleBeside';
import { Respondents } from './Respondents';

/** One institution: who answers, what they said, what is settled, and the needs of its people beside it. */
export function AssessedInstitutionPage() {
  const text = useText();
  const { assessmentId = '', institutionId = '' } = useParams();
  const [done, setDone] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(AssessedInstitutionDocument, {
    variables: { assessmentId, institutionId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const assessed = data.assessedInstitution;
  if (!assessed) return <Notice tone="attention">{text('assessment.institutions.gone')}</Notice>;
  const finish = (sentence: string) => {
    setDone(sentence);
    void refetch();
  };
  return (
    <>
      <PageHead title={assessed.institutionName} />
      <p>
        <Link to={`/assess/institutions/${assessmentId}`}>
          <bdi>{assessed.assessmentName}</bdi>
        </Link>
      </p>
      <Done done={done === null ? null : { sentence: done }} />
      <div className={styles.beside}>
        <Respondents assessed={assessed} onDone={finish} />
        <PeopleBeside institutionId={institutionId} />
      </div>
      {assessed.indicators.map((each) => (
        <IndicatorCard key={each.indicator.indicatorId} assessed={assessed} each={each} onDone={finish} />
      ))}
    </>
  );
}
