import type { ReactNode } from 'react';
import styles from './Form.module.css';
import { useFirstMistake } from './use-first-mistake';

export interface FormProps {
  /** The form's fields by their names, once it is sent; of boxes, all that are ticked. */
  onSend(field: (name: string) => string, ticked: (name: string) => string[]): void;
  className?: string;
  children: ReactNode;
}

/** The api says what is wrong, in the reader's language, so the browser does not; the first field that is wrong has the focus then. */
export function Form({ onSend, className = styles.form, children }: FormProps) {
  const toFirstMistake = useFirstMistake();
  const send = (form: HTMLFormElement) => {
    const data = new FormData(form);
    onSend(
      (name) => String(data.get(name) ?? ''),
      (name) => data.getAll(name).map(String),
    );
  };
  return (
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        toFirstMistake(event.currentTarget);
        send(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}
