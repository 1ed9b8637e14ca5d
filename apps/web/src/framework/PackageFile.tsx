import { useState } from 'react';
import { UploadRefused, uploadFile } from '../assessment/upload-file';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import buttons from '../ui/Button.module.css';
import { AreaField } from '../ui/Field';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import styles from './PackageFile.module.css';
import { caseSentence } from './case-sentence';

/** A package is chosen as a file, or pasted. */
export function PackageFile({ onUploaded }: { onUploaded(upload: string): void }) {
  const text = useText();
  const [sent, setSent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function upload(content: Blob, name: string) {
    setRefusal(null);
    setSent(0);
    try {
      onUploaded(await uploadFile(content, name, setSent));
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      setRefusal(caseSentence(error.code, error.message || text('problem.server'), text));
      setSent(null);
    }
  }

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
        {/* The browser's own button speaks the browser's language. */}
        <input
          id="package-file"
          type="file"
          className={styles.file}
          accept=".json,application/json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void upload(file, file.name);
            // The same file, mended, can be chosen again.
            target.value = '';
          }}
        />
        <label className={`${buttons.button} ${styles.choose}`} htmlFor="package-file">
          {text('framework.case.choose')}
        </label>
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
