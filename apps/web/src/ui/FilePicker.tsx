import { useId } from 'react';
import buttons from './Button.module.css';
import { classNames } from './class-names';
import styles from './FilePicker.module.css';

interface FilePickerProps {
  /** On the button; the browser's own speaks the browser's language. */
  label: string;
  /** Kinds of file, as the browser's dialog takes them. */
  accept: string;
  /** It is not the main thing to do here. */
  quiet?: boolean;
  onFiles(files: FileList | null): void;
}

/** A button that opens the device's own choice of a file. */
export function FilePicker({ label, accept, quiet, onFiles }: FilePickerProps) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        className={styles.file}
        accept={accept}
        onChange={({ target }) => {
          onFiles(target.files);
          // The same file, mended, can be chosen again.
          target.value = '';
        }}
      />
      <label className={classNames(buttons.button, quiet && buttons.quiet, styles.choose)} htmlFor={id}>
        {label}
      </label>
    </>
  );
}
