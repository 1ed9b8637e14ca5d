import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { FrameworkDifferenceDocument } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { isolated } from '../locale/isolated';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { ChangeList } from './ChangeList';
import { PageState } from './PageState';

/** An edition beside what it was drafted from, change by change, and what stays comparable. */
export function DifferencePage() {
  const text = useText();
  const { frameworkId = '' } = useParams();
  const { data, error, refetch } = useQuery(FrameworkDifferenceDocument, {
    variables: { id: frameworkId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const difference = data.frameworkDifference;
  if (!difference) return <Notice tone="attention">{text('framework.difference.none')}</Notice>;
  const { before, after, changes, comparableCompetencies } = difference;
  const lost = after.competencies - comparableCompetencies;
  return (
    <>
      <PageHead
        title={
          before.text.label === after.text.label
            ? text('framework.difference.editions', {
                name: isolated(after.text.label),
                before: before.edition,
                after: after.edition,
              })
            : text('framework.difference.title', {
                before: isolated(`${before.text.label} ${before.edition}`),
                after: isolated(`${after.text.label} ${after.edition}`),
              })
        }
        sentence={text('framework.difference.sentence', {
          changes: changes.length,
          comparable: comparableCompetencies,
        })}
      />
      <p>
        <Link to={`/framework/editions/${frameworkId}`}>{text('framework.difference.edition')}</Link>
      </p>
      {lost > 0 && <Notice tone="attention">{text('framework.difference.lost', { count: lost })}</Notice>}
      <ChangeList changes={changes} before={before} after={after} empty={text('framework.difference.same')} />
    </>
  );
}
