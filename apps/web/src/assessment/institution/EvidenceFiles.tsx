import { useState, type ReactNode } from 'react';
import { RemoveEvidenceFileDocument, type EvidenceFilePartsFragment } from '../../generated/documents';
import { sentence } from '../../graphql/problem';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Failure } from '../../ui/Failure';
import { FilePicker } from '../../ui/FilePicker';
import { LinkButton } from '../../ui/LinkButton';
import { UploadRefused } from '../upload-file';
import styles from './EvidenceFiles.module.css';
import { uploadEvidence, type AboutIndicator } from './upload-evidence';

const ACCEPTED = '.pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg';
/** The api takes no more of one person. */
const MOST = 5;

interface EvidenceFilesProps {
  about: AboutIndicator;
  files: readonly EvidenceFilePartsFragment[];
  /** The reader may upload here now, and take hers away. */
  mayBring: boolean;
  /** Who will be able to open them. */
  policy?: string;
  /** Above them, where they stand apart from what they are about. */
  title?: ReactNode;
  onChanged?(): void;
}

/** What an answer or a level rests on: files to open, and to add while it is not submitted or final. */
export function EvidenceFiles({
  about,
  files,
  mayBring,
  policy,
  title,
  onChanged = () => undefined,
}: EvidenceFilesProps) {
  const text = useText();
  const upload = useUploading(about, onChanged);
  const remove = useCommand(RemoveEvidenceFileDocument, (data) => data.removeEvidenceFile);
  const takeAway = async (fileId: string) => {
    if (await remove.run({ input: { fileId } })) onChanged();
  };
  if (files.length === 0 && !mayBring) return null;
  return (
    <section className={styles.files}>
      <h3>{title ?? text('assessment.evidence.title')}</h3>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.fileId}>
              <FileLink file={file} />{' '}
              {mayBring && file.mine && (
                <LinkButton
                  aria-label={text('assessment.evidence.removeOf', { name: isolated(file.fileName) })}
                  onClick={() => void takeAway(file.fileId)}
                >
                  {text('assessment.evidence.remove')}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayBring && files.filter(({ mine }) => mine).length < MOST && (
        <>
          <p className={styles.hint}>
            {text('assessment.evidence.hint')} {policy}
          </p>
          <div>
            <FilePicker
              label={text('assessment.evidence.add')}
              accept={ACCEPTED}
              quiet
              onFiles={(chosen) => void upload.send(chosen?.[0])}
            />
          </div>
        </>
      )}
      <p role="status">{upload.name && text('assessment.evidence.uploading', { name: isolated(upload.name) })}</p>
      <Failure sentence={upload.failure ?? remove.sentence} />
    </section>
  );
}

function FileLink({ file }: { file: EvidenceFilePartsFragment }) {
  const { number } = useFormat();
  const size =
    file.bytes < 1e6
      ? number(Math.ceil(file.bytes / 1e3), { style: 'unit', unit: 'kilobyte' })
      : number(file.bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (
    <>
      <a href={`/evidence-files/${file.fileId}`} download>
        <bdi>{file.fileName}</bdi>
      </a>{' '}
      <small>
        {size}
        {!file.mine && (
          <>
            {' · '}
            <bdi>{file.by}</bdi>
          </>
        )}
      </small>
    </>
  );
}

/** One file at a time: which is on its way, and why the last one was not taken. */
function useUploading(about: AboutIndicator, onUploaded: () => void) {
  const text = useText();
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (file: File | undefined) => {
    if (!file || name !== null) return;
    setName(file.name);
    setFailure(null);
    try {
      await uploadEvidence(about, file);
      onUploaded();
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      setFailure(sentence(`problem.${error.code}`, error.message, text));
    } finally {
      setName(null);
    }
  };
  return { name, failure, send };
}
