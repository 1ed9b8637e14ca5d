import { useText } from '../locale/use-text';
import styles from './Steps.module.css';
import type { ImportStep } from './use-import-place';

const STEPS = ['file', 'check', 'round', 'job'] as const satisfies readonly ImportStep[];

/** Where in the wizard one is. */
export function Steps({ current }: { current: ImportStep }) {
  const text = useText();
  return (
    <ol className={styles.steps} aria-label={text('assessment.import.steps')}>
      {STEPS.map((step) => (
        <li key={step} className={styles.step} aria-current={step === current ? 'step' : undefined}>
          {text(`assessment.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
