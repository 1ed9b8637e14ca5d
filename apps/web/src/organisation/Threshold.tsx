import type { ReactNode } from 'react';
import { AppearancePicker } from '../appearance/AppearancePicker';
import { LanguagePicker } from '../locale/LanguagePicker';
import { useText } from '../locale/use-text';
import { Form, type FormProps } from '../ui/Form';
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

export function ThresholdForm(form: FormProps) {
  return <Form {...form} className={styles.form} />;
}
