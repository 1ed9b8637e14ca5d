import type { ReactNode } from 'react';
import { PasteForm } from '../assessment/PasteForm';
import { useUpload } from '../assessment/use-upload';
import { sentence } from '../graphql/problem';
import { useText } from '../locale/use-text';
import { Failure } from '../ui/Failure';
import { FilePicker } from '../ui/FilePicker';
import form from '../ui/Form.module.css';

interface TableFileProps {
  /** Of what is done with the file once it is there. */
  failure: string | null;
  /** What the table is of. */
  children: ReactNode;
  onUploaded(uploadId: string): void;
}

/** A table of people, as a file or pasted. */
export function TableFile({ failure, children, onUploaded }: TableFileProps) {
  const text = useText();
  const { refusal, upload } = useUpload(
    ({ code, message }) => sentence(`problem.${code}`, message || text('problem.server'), text),
    onUploaded,
  );
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void upload(file, file.name);
  };
  return (
    <div className={form.form}>
      <Failure sentence={refusal ?? failure} />
      {children}
      <p>
        <FilePicker label={text('assessment.file.choose')} accept=".csv,.tsv,.txt,text/csv,text/plain" onFiles={take} />
      </p>
      <PasteForm onPasted={(table) => void upload(new Blob([table], { type: 'text/plain' }), 'paste.txt')} />
    </div>
  );
}
