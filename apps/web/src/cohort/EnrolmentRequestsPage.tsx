import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../framework/PageState';
import {
  ApproveEnrolmentDocument,
  EnrolmentRequestsDocument,
  type EnrolmentRequestsQuery,
} from '../generated/documents';
import { appended } from '../graphql/appended';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import { More } from '../ui/More';
import { PageHead } from '../ui/PageHead';
import { Table } from '../ui/Table';
import { Deputy } from './Deputy';
import { RefuseRequest } from './RefuseRequest';
import styles from './Sessions.module.css';

export type EnrolmentRequest = NonNullable<EnrolmentRequestsQuery['enrolmentRequests']>['nodes'][number];

/** Who asks for a seat, for a manager or who decides in her stead. */
export function EnrolmentRequestsPage() {
  const text = useText();
  const { roles } = useMe();
  const [said, setSaid] = useState<string | null>(null);
  const [refusing, setRefusing] = useState<EnrolmentRequest | null>(null);
  const approve = useCommand(ApproveEnrolmentDocument, (result) => result.approveEnrolment);
  const { data, error, refetch, fetchMore } = useQuery(EnrolmentRequestsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const requests = data?.enrolmentRequests;
  if (!requests) return <PageState error={error} onRetry={() => void refetch()} />;
  const take = async ({ cohortId, personId, name }: EnrolmentRequest) => {
    const enrolled = await approve.run({ input: { cohortId, personId } });
    if (!enrolled) return;
    const person = isolated(name);
    setSaid(
      enrolled.state === 'waiting'
        ? text('cohort.approved.waits', { person, place: enrolled.place ?? 1 })
        : text('cohort.approved', { person }),
    );
    void refetch();
  };
  const more = () =>
    void fetchMore({
      variables: { after: requests.endCursor },
      updateQuery: (before, { fetchMoreResult: { enrolmentRequests: next } }) =>
        before.enrolmentRequests && next
          ? { ...before, enrolmentRequests: appended(before.enrolmentRequests, next) }
          : before,
    });
  return (
    <>
      <PageHead
        title={text('cohort.requests')}
        sentence={text('cohort.requests.sentence', { count: requests.totalCount })}
      />
      <p role="status">{said}</p>
      <Failure sentence={approve.sentence} />
      {requests.nodes.length > 0 && (
        <Table
          stacked
          label={text('cohort.requests')}
          head={(['person', 'cohort', 'seats', 'by', 'actions'] as const).map((column) =>
            text(`cohort.requests.${column}`),
          )}
        >
          {requests.nodes.map((request) => (
            <Row
              key={`${request.cohortId} ${request.personId}`}
              request={request}
              onApprove={() => void take(request)}
              onRefuse={() => setRefusing(request)}
            />
          ))}
        </Table>
      )}
      {requests.hasNextPage && <More onMore={more} />}
      {roles.includes('manager') && <Deputy />}
      {refusing && (
        <RefuseRequest request={refusing} onRefused={() => void refetch()} onClose={() => setRefusing(null)} />
      )}
    </>
  );
}

interface RowProps {
  request: EnrolmentRequest;
  onApprove(): void;
  onRefuse(): void;
}

function Row({ request, onApprove, onRefuse }: RowProps) {
  const text = useText();
  const { moment } = useFormat();
  const { name, institutionName, cohortName, programmeName, seatsLeft, waiting, decideBy, open, managerName } = request;
  const who = { person: isolated(name) };
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        <span className={styles.quiet}>
          <bdi>{institutionName}</bdi>
        </span>
      </th>
      <td>
        <bdi>{cohortName}</bdi>
        <span className={styles.quiet}>
          <bdi>{programmeName}</bdi>
        </span>
      </td>
      <td>{open ? text('cohort.requests.left', { left: seatsLeft, waiting }) : text('cohort.requests.closed')}</td>
      <td>
        {moment(decideBy)}
        {managerName && (
          <span className={styles.quiet}>{text('cohort.requests.insteadOf', { manager: isolated(managerName) })}</span>
        )}
      </td>
      <td>
        <span className={styles.actions}>
          {open && (
            <LinkButton aria-label={text('cohort.approveOf', who)} onClick={onApprove}>
              {text('cohort.approve')}
            </LinkButton>
          )}
          <LinkButton aria-label={text('cohort.refuseOf', who)} onClick={onRefuse}>
            {text('cohort.refuse')}
          </LinkButton>
        </span>
      </td>
    </tr>
  );
}
