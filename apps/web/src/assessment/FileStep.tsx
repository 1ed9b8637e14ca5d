import { useState, type DragEvent } from 'react';
import { sentence } from '../graphql/problem';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import styles from './FileStep.module.css';
import buttons from '../ui/Button.module.css';
import page from './ImportPage.module.css';
import { PasteForm } from './PasteForm';
import { UploadRefused, uploadFile } from './upload-file';

/** The first step: a file that is dropped or chosen, or a table that is pasted. */
export function FileStep({ onUploaded }: { onUploaded(upload: string): void }) {
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
      setRefusal(sentence(`problem.${error.code}`, error.message || text('problem.server'), text));
      setSent(null);
    }
  }

  function take(files: FileList | null) {
    const file = files?.[0];
    if (!file) return;
    if (files.length > 1) setRefusal(text('assessment.file.oneOnly'));
    else void upload(file, file.name);
  }

  return (
    <>
      <h2 id="import-step">{text('assessment.file.title')}</h2>
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      {sent === null ? (
        <>
          <DropZone onFiles={take} />
          <PasteForm onPasted={(table) => void upload(new Blob([table], { type: 'text/plain' }), 'paste.txt')} />
        </>
      ) : (
        <div className={page.part}>
          <p id="upload-progress">{text('assessment.file.sending')}</p>
          <progress className={page.progress} aria-labelledby="upload-progress" value={sent} />
        </div>
      )}
    </>
  );
}

function DropZone({ onFiles }: { onFiles(files: FileList | null): void }) {
  const text = useText();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onFiles(event.dataTransfer.files);
  };
  return (
    <div className={page.part}>
      {/* Without this the browser would open the file instead. */}
      <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <p className={styles.label}>{text('assessment.file.drop')}</p>
        {/* The browser's own button speaks the browser's language. */}
        <input
          id="import-file"
          type="file"
          className={styles.file}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => {
            onFiles(event.target.files);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
        <label className={`${buttons.button} ${styles.choose}`} htmlFor="import-file">
          {text('assessment.file.choose')}
        </label>
        <p className={page.quiet}>{text('assessment.file.kinds')}</p>
      </div>
      <p>
        <a href="/example.csv" download>
          {text('assessment.file.example')}
        </a>
      </p>
    </div>
  );
}
