import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { BulkEnrolmentDocument, StartBulkEnrolmentDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { SelectField } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { BulkProgress } from './BulkProgress';
import { TableFile } from './TableFile';

/** Many people at once, from a table: into one cohort, or into those that the table names. */
export function BulkEnrolmentPage() {
  const text = useText();
  const { programmeId = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const [cohortId, setCohortId] = useState(address.get('cohort') ?? '');
  const job = address.get('job');
  const { data, error, refetch } = useQuery(BulkEnrolmentDocument, {
    variables: { programmeId },
    fetchPolicy: 'cache-and-network',
  });
  const start = useCommand(StartBulkEnrolmentDocument, (result) => result.startBulkEnrolment);
  const send = async (uploadId: string) => {
    const started = await start.run({ input: { uploadId, programmeId, cohortId: cohortId || null } });
    // In the address, so that the page can be left and found again.
    if (started) setAddress({ ...(cohortId && { cohort: cohortId }), job: started.jobId });
  };
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  if (!data.programme) return <Notice tone="attention">{text('programme.gone')}</Notice>;
  const open = data.cohorts.nodes.filter(({ state }) => state === 'open');
  const title = text('cohort.bulk');
  if (job) {
    return (
      <>
        <PageHead title={title} sentence={text('cohort.programme', { programme: isolated(data.programme.name) })} />
        <BulkProgress jobId={job} onAgain={() => setAddress(cohortId ? { cohort: cohortId } : {})} />
      </>
    );
  }
  return (
    <>
      <PageHead title={title} sentence={text('cohort.programme', { programme: isolated(data.programme.name) })} />
      <p>{text('cohort.bulk.about')}</p>
      {open.length === 0 && <Notice tone="attention">{text('cohort.bulk.noCohort')}</Notice>}
      {open.length > 0 && (
        <TableFile failure={start.issue('cohortId') ?? start.sentence} onUploaded={(uploadId) => void send(uploadId)}>
          <SelectField
            label={text('cohort.bulk.into')}
            value={cohortId}
            onChange={({ target }) => setCohortId(target.value)}
            choices={[
              { value: '', label: text('cohort.bulk.named') },
              ...open.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </TableFile>
      )}
    </>
  );
}
