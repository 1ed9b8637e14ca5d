import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../../framework/PageState';
import { KeyedFilePreviewDocument, KeyFileDocument, type KeyedFilePreviewQuery } from '../../generated/documents';
import { problemOf, problemSentence, sentence, type Problem } from '../../graphql/problem';
import { useCommand } from '../../graphql/use-command';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Done } from '../../ui/Done';
import { Failure } from '../../ui/Failure';
import { FilePicker } from '../../ui/FilePicker';
import { Notice } from '../../ui/Notice';
import { Table } from '../../ui/Table';
import { rowIssueSentence } from '../issue-sentence';
import { useUpload } from '../use-upload';
import styles from './Keying.module.css';

type Result = KeyedFilePreviewQuery['keyedFilePreview'];
type Preview = Extract<Result, { __typename: 'KeyedFilePreview' }>;

/** A table that was filled in elsewhere: looked through first, then keyed in whole or not at all. */
export function KeyFile({ roundId }: { roundId: string }) {
  const text = useText();
  const [upload, setUpload] = useState<string | null>(null);
  const [keyed, setKeyed] = useState<{ forms: number; levels: number } | null>(null);
  const uploading = useUpload(
    ({ code, message }) => sentence(`problem.${code}`, message || text('problem.server'), text),
    setUpload,
  );
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    setUpload(null);
    setKeyed(null);
    void uploading.upload(file, file.name);
  };
  const finish = (figures: { forms: number; levels: number }) => {
    setUpload(null);
    setKeyed(figures);
  };
  return (
    <section className={styles.find}>
      <h2>{text('assessment.keyFile.title')}</h2>
      <p>{text('assessment.keyFile.about')}</p>
      <Done
        done={keyed && { sentence: text('assessment.keyFile.done', { forms: keyed.forms, levels: keyed.levels }) }}
      />
      <Failure sentence={uploading.refusal} />
      <p>
        <FilePicker
          quiet
          label={text('assessment.file.choose')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onFiles={take}
        />
      </p>
      {upload && <Looked key={upload} roundId={roundId} uploadId={upload} onKeyed={finish} />}
    </section>
  );
}

interface LookedProps {
  roundId: string;
  uploadId: string;
  onKeyed(figures: { forms: number; levels: number }): void;
}

function Looked({ roundId, uploadId, onKeyed }: LookedProps) {
  const text = useText();
  const { data, error, refetch } = useQuery(KeyedFilePreviewDocument, {
    variables: { input: { roundId, uploadId } },
    fetchPolicy: 'network-only',
  });
  const key = useCommand(KeyFileDocument, (answer) => answer.keyFile);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const preview = data.keyedFilePreview;
  if (preview.__typename !== 'KeyedFilePreview')
    return <Notice tone="danger">{problemSentence(problemOf(preview) as unknown as Problem, text)}</Notice>;
  const send = async () => {
    const done = await key.run({ input: { roundId, uploadId } });
    if (done) onKeyed(done);
  };
  const { forms, levels, empty, unchanged, issueCount } = preview;
  return (
    <>
      <p role="status">{text('assessment.keyFile.found', { forms, levels, empty, unchanged })}</p>
      {issueCount > 0 ? (
        <Mistakes preview={preview} />
      ) : (
        forms > 0 && (
          <p>
            <Button pending={key.pending} onClick={() => void send()}>
              {text('assessment.keyFile.key', { forms })}
            </Button>
          </p>
        )
      )}
      <Failure sentence={key.issue('uploadId') ?? key.sentence} />
    </>
  );
}

function Mistakes({ preview: { header, issues, issueCount } }: { preview: Preview }) {
  const text = useText();
  const { number } = useFormat();
  return (
    <>
      <Notice tone="attention">{text('assessment.keyFile.mistakes', { count: issueCount })}</Notice>
      <Table
        stacked
        label={text('assessment.issues.list')}
        head={[
          text('assessment.issues.row'),
          text('assessment.check.column'),
          text('assessment.issues.value'),
          text('assessment.issues.remedy'),
        ]}
      >
        {issues.map((issue, at) => (
          <tr key={at}>
            <td>{number(issue.row)}</td>
            <td>
              <bdi>{issue.column === null ? text('assessment.issues.wholeRow') : header[issue.column]}</bdi>
            </td>
            <td>
              <bdi>{issue.value}</bdi>
            </td>
            <td>{rowIssueSentence(issue, text)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
