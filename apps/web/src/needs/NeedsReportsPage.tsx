import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageState } from '../framework/PageState';
import {
  DiscardNeedsReportDocument,
  NeedsReportsDocument,
  type NeedsReportPartsFragment,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { ConfirmDrawer } from '../ui/ConfirmDrawer';
import { LinkButton } from '../ui/LinkButton';
import { ListPage } from '../ui/ListPage';

/** Needs that were kept to be quoted. */
export function NeedsReportsPage() {
  const text = useText();
  const { date } = useFormat();
  const { data, error, refetch } = useQuery(NeedsReportsDocument, { fetchPolicy: 'cache-and-network' });
  const discard = useCommand(DiscardNeedsReportDocument, (result) => result.discardNeedsReport);
  const [chosen, setChosen] = useState<NeedsReportPartsFragment | null>(null);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;

  async function confirm(reportId: string) {
    if (!(await discard.run({ input: { reportId } }))) return;
    setChosen(null);
    await refetch();
  }

  return (
    <>
      <ListPage
        title={text('needs.reports.title')}
        sentence={text('needs.reports.sentence', { count: data.needsReports.length })}
        columns={[
          text('needs.report.name'),
          text('needs.round'),
          text('needs.institution'),
          text('needs.report.savedBy'),
          text('needs.report.savedAt'),
          '',
        ]}
        empty={
          <>
            {text('needs.reports.none')} <Link to="/needs">{text('needs.reports.none.next')}</Link>
          </>
        }
        onMore={null}
      >
        {data.needsReports.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              <Link to={`/needs?report=${report.id}`}>
                <bdi>{report.name}</bdi>
              </Link>
            </th>
            <td>
              <bdi>{report.roundName}</bdi>
            </td>
            <td>
              <bdi>{report.institutionName}</bdi>
            </td>
            <td>
              <bdi>{report.savedBy}</bdi>
            </td>
            <td>
              <time dateTime={report.savedAt}>{date(new Date(report.savedAt))}</time>
            </td>
            <td>
              {report.mayDiscard && (
                <LinkButton
                  aria-label={text('needs.report.discardOf', { name: isolated(report.name) })}
                  onClick={() => setChosen(report)}
                >
                  {text('needs.report.discard')}
                </LinkButton>
              )}
            </td>
          </tr>
        ))}
      </ListPage>
      {chosen && (
        <ConfirmDrawer
          action={text('needs.report.discard')}
          consequence={text('needs.report.discard.text', { name: isolated(chosen.name) })}
          pending={discard.pending}
          sentence={discard.sentence}
          onConfirm={() => void confirm(chosen.id)}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
