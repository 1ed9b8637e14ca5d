import { useUpload } from '../assessment/use-upload';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { AreaField } from '../ui/Field';
import { FilePicker } from '../ui/FilePicker';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import styles from './PackageFile.module.css';
import { caseSentence } from './case-sentence';

/** A package is chosen as a file, or pasted. */
export function PackageFile({ onUploaded }: { onUploaded(upload: string): void }) {
  const text = useText();
  const { sent, refusal, upload } = useUpload(
    ({ code, message }) => caseSentence(code, message || text('problem.server'), text),
    onUploaded,
  );

  if (sent !== null)
    return (
      <div className={styles.part}>
        <p id="package-progress">{text('assessment.file.sending')}</p>
        <progress className={styles.progress} aria-labelledby="package-progress" value={sent} />
      </div>
    );
  return (
    <>
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      <div className={styles.part}>
        <FilePicker
          label={text('framework.case.choose')}
          accept=".json,application/json"
          onFiles={(files) => {
            const file = files?.[0];
            if (file) void upload(file, file.name);
          }}
        />
        <p className={styles.quiet}>{text('framework.case.kinds')}</p>
      </div>
      <Form onSend={(field) => void upload(new Blob([field('package').trim()]), 'paste.json')}>
        <AreaField label={text('framework.case.paste')} name="package" dir="ltr" rows={6} spellCheck={false} />
        <Button type="submit" quiet>
          {text('framework.case.paste.action')}
        </Button>
      </Form>
    </>
  );
}
