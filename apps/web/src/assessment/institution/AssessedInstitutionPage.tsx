import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { AssessedInstitutionDocument } from '../../generated/documents';
import { useLocale, useText } from '../../locale/use-text';
import { Done } from '../../ui/Done';
import { Notice } from '../../ui/Notice';
import { useCrumbName } from '../../ui/crumb-names';
import { PageHead } from '../../ui/PageHead';
import type { Assessed } from './assessed';
import { IndicatorWalk } from './IndicatorWalk';
import styles from './Institution.module.css';
import { Moderation } from './Moderation';
import { PeopleBeside } from './PeopleBeside';
import { Respondents } from './Respondents';
import { useStateSentence } from './use-state-sentence';

/** One institution: who answers, what they said, what is settled, and the needs of its people beside it. */
export function AssessedInstitutionPage() {
  const text = useText();
  const { assessmentId = '', institutionId = '' } = useParams();
  const { data, error, refetch } = useQuery(AssessedInstitutionDocument, {
    variables: { assessmentId, institutionId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const assessed = data.assessedInstitution;
  if (!assessed) return <Notice tone="attention">{text('assessment.institutions.gone')}</Notice>;
  return <Shown key={institutionId} assessed={assessed} onChanged={() => void refetch()} />;
}

function Shown({ assessed, onChanged }: { assessed: Assessed; onChanged(): void }) {
  useCrumbName(assessed.assessmentName, `/assess/institutions/${assessed.assessmentId}`);
  const [done, setDone] = useState<string | null>(null);
  const finish = (sentence: string) => {
    setDone(sentence);
    onChanged();
  };
  const people = (
    <div className={styles.beside}>
      <Moderation assessed={assessed} onDone={finish} />
      <Respondents assessed={assessed} onDone={finish} />
      <PeopleBeside assessed={assessed} />
    </div>
  );
  const asked = assessed.state === 'asked';
  return (
    <>
      <PageHead title={assessed.institutionName} sentence={useStateSentence(assessed)} />
      <Done done={done === null ? null : { sentence: done }} />
      {/* What comes next stands first: while people are asked, who they are; then, what they said. */}
      {asked && people}
      <IndicatorWalk assessed={assessed} onDone={finish} onChanged={onChanged} />
      {!asked && people}
    </>
  );
}
