import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PageState } from '../../framework/PageState';
import { InstitutionAssessmentsDocument } from '../../generated/documents';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { useMe } from '../../organisation/SignedIn';
import buttons from '../../ui/Button.module.css';
import { PageHead } from '../../ui/PageHead';
import { Table } from '../../ui/Table';
import { countsOf } from './counts';

/** Assessments of institutions, the newest first. */
export function InstitutionAssessmentsPage() {
  const text = useText();
  const { number, date } = useFormat();
  const coordinates = useMe().roles.includes('coordinator');
  const { data, error, refetch } = useQuery(InstitutionAssessmentsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const assessments = data.institutionAssessments;
  return (
    <>
      <PageHead
        title={text('assessment.institutions.title')}
        sentence={text('assessment.institutions.about')}
        action={
          coordinates && (
            <Link className={buttons.button} to="/assess/institutions/new">
              {text('assessment.institutions.new')}
            </Link>
          )
        }
      />
      <p>
        <Link to="/assess/institutions/targets">{text('assessment.institutions.targets')}</Link>
      </p>
      {assessments.length === 0 ? (
        <p>{text('assessment.institutions.none')}</p>
      ) : (
        <Table
          stacked
          label={text('assessment.institutions.title')}
          head={(['name', 'period', 'count', 'answered', 'settled'] as const).map((column) =>
            text(`assessment.institutions.${column}`),
          )}
        >
          {assessments.map(({ assessmentId, name, closesOn, over, institutions }) => {
            const { submitted, respondents, settled, all } = countsOf(institutions);
            return (
              <tr key={assessmentId}>
                <th scope="row">
                  <Link to={`/assess/institutions/${assessmentId}`}>
                    <bdi>{name}</bdi>
                  </Link>
                </th>
                <td>
                  {over
                    ? text('assessment.institutions.state.over')
                    : text('assessment.institutions.until', { day: isolated(date(dayOf(closesOn))) })}
                </td>
                <td>{number(institutions.length)}</td>
                <td>
                  {number(submitted)} / {number(respondents)}
                </td>
                <td>
                  {number(settled)} / {number(all)}
                </td>
              </tr>
            );
          })}
        </Table>
      )}
    </>
  );
}
