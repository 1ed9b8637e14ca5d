import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { AttendanceImportDocument, StartAttendanceImportDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Failure } from '../ui/Failure';
import { SelectField } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { AttendanceImportProgress } from './AttendanceImportProgress';
import { TableFile } from './TableFile';

/** Attendance of a cohort from a table: looked through first, then saved, all of it or nothing. */
export function AttendanceImportPage() {
  const text = useText();
  const { span } = useFormat();
  const { cohortId = '' } = useParams();
  // What is under way stands in the address, so that the page can be left and found again.
  const [address, setAddress] = useSearchParams();
  const [job, upload, saving] = ['job', 'upload', 'saving'].map((name) => address.get(name));
  const [sessionId, setSessionId] = useState(address.get('session') ?? '');
  const { data, error, refetch } = useQuery(AttendanceImportDocument, { variables: { cohortId } });
  const start = useCommand(StartAttendanceImportDocument, (result) => result.startAttendanceImport);
  const send = async (uploadId: string, save: boolean) => {
    const input = { uploadId, cohortId, sessionId: sessionId || null, save };
    const started = await start.run({ input });
    if (!started) return;
    const next = { upload: uploadId, job: started.jobId, ...(save && { saving: 'yes' }) };
    setAddress({ ...(sessionId && { session: sessionId }), ...next });
  };
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { cohort } = data;
  if (!cohort) return <Notice tone="attention">{text('cohort.gone')}</Notice>;
  const head = (
    <PageHead title={text('cohort.import')} sentence={text('cohort.import.of', { cohort: isolated(cohort.name) })} />
  );
  const failure = start.issue('cohortId') ?? start.sentence;
  if (job && upload) {
    return (
      <>
        {head}
        <Failure sentence={failure} />
        <AttendanceImportProgress
          key={job}
          jobId={job}
          saving={saving === 'yes'}
          pending={start.pending}
          onSave={() => void send(upload, true)}
          onAgain={() => setAddress(sessionId ? { session: sessionId } : {})}
        />
        <p>
          <Link to={`/cohorts/${cohort.id}`}>{text('cohort.import.back')}</Link>
        </p>
      </>
    );
  }
  const held = cohort.sessions.filter(({ cancelled }) => !cancelled);
  return (
    <>
      {head}
      <p>{text('cohort.import.about')}</p>
      {held.length === 0 && <Notice tone="attention">{text('cohort.sessions.none')}</Notice>}
      {held.length > 0 && (
        <TableFile failure={failure} onUploaded={(uploadId) => void send(uploadId, false)}>
          <SelectField
            label={text('cohort.import.ofSession')}
            value={sessionId}
            onChange={({ target }) => setSessionId(target.value)}
            choices={[
              { value: '', label: text('cohort.import.named') },
              ...held.map(({ id, title, startsAt, endsAt }) => ({
                value: id,
                label: `${title} (${span(startsAt, endsAt)})`,
              })),
            ]}
          />
        </TableFile>
      )}
    </>
  );
}
