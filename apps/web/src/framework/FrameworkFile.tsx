import { useUpload } from '../assessment/use-upload';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { AreaField } from '../ui/Field';
import { FilePicker } from '../ui/FilePicker';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { fileSentence, type FileWords } from './file-sentence';
import styles from './FrameworkFile.module.css';

interface FrameworkFileProps {
  words: FileWords;
  /** Kinds of file, as the browser's dialog takes them. */
  accept: string;
  /** What is pasted is kept under this name. */
  pastedName: string;
  onUploaded(upload: string): void;
}

/** A framework is chosen as a file, or pasted. */
export function FrameworkFile({ words, accept, pastedName, onUploaded }: FrameworkFileProps) {
  const text = useText();
  const { sent, refusal, upload } = useUpload(
    ({ code, message }) => fileSentence(words, code, message || text('problem.server'), text),
    onUploaded,
  );

  if (sent !== null)
    return (
      <div className={styles.part}>
        <p id="framework-progress">{text('assessment.file.sending')}</p>
        <progress className={styles.progress} aria-labelledby="framework-progress" value={sent} />
      </div>
    );
  return (
    <>
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      <div className={styles.part}>
        <FilePicker
          label={text(`${words}.choose`)}
          accept={accept}
          onFiles={(files) => {
            const file = files?.[0];
            if (file) void upload(file, file.name);
          }}
        />
        <p className={styles.quiet}>{text(`${words}.kinds`)}</p>
      </div>
      <Form onSend={(field) => void upload(new Blob([field('pasted').trim()]), pastedName)}>
        <AreaField label={text(`${words}.paste`)} name="pasted" dir="auto" rows={6} spellCheck={false} />
        <Button type="submit" quiet>
          {text(`${words}.paste.action`)}
        </Button>
      </Form>
    </>
  );
}
