import type { ReactNode } from 'react';
import { AppearancePicker } from '../appearance/AppearancePicker';
import { LanguagePicker } from '../locale/LanguagePicker';
import { useText } from '../locale/use-text';
import { Mark } from '../ui/Mark';
import { useArrival } from '../ui/use-arrival';
import styles from './Threshold.module.css';

interface ThresholdProps {
  title: string;
  intro?: string;
  children?: ReactNode;
}

/** The frame of what one sees before being signed in. */
export function Threshold({ title, intro, children }: ThresholdProps) {
  const text = useText();
  const main = useArrival(title);
  return (
    <div className={styles.threshold}>
      <title>{`${title} · ${text('house.name')}`}</title>
      <header className={styles.house}>
        <Mark size={44} />
        <p className={styles.name}>{text('house.name')}</p>
        <p className={styles.tagline}>{text('house.tagline')}</p>
      </header>
      <main className={styles.page} ref={main} tabIndex={-1}>
        <div className={styles.intro}>
          <h1>{title}</h1>
          {intro && <p>{intro}</p>}
        </div>
        {children}
      </main>
      <footer className={styles.foot}>
        <LanguagePicker />
        <AppearancePicker />
      </footer>
    </div>
  );
}

interface ThresholdFormProps {
  /** The form's fields by their names, once it is sent. */
  onSend(field: (name: string) => string): void;
  children: ReactNode;
}

export function ThresholdForm({ onSend, children }: ThresholdFormProps) {
  const send = (form: HTMLFormElement) => {
    const data = new FormData(form);
    onSend((name) => String(data.get(name) ?? ''));
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}
