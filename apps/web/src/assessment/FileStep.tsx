import type { DragEvent } from 'react';
import { sentence } from '../graphql/problem';
import { useText } from '../locale/use-text';
import { FilePicker } from '../ui/FilePicker';
import { Notice } from '../ui/Notice';
import styles from './FileStep.module.css';
import page from './ImportPage.module.css';
import { PasteForm } from './PasteForm';
import { useUpload } from './use-upload';

/** The first step: a file that is dropped or chosen, or a table that is pasted. */
export function FileStep({ onUploaded }: { onUploaded(upload: string): void }) {
  const text = useText();
  const { sent, refusal, upload, refuse } = useUpload(
    ({ code, message }) => sentence(`problem.${code}`, message || text('problem.server'), text),
    onUploaded,
  );

  function take(files: FileList | null) {
    const file = files?.[0];
    if (!file) return;
    if (files.length > 1) refuse(text('assessment.file.oneOnly'));
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
        <FilePicker
          label={text('assessment.file.choose')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onFiles={onFiles}
        />
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
