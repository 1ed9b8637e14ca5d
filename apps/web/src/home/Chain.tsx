import { Link } from 'react-router';
import { useText } from '../locale/use-text';
import { classNames } from '../ui/class-names';
import styles from './Chain.module.css';

const STEPS = [
  { step: 'round', to: '/assess/import' },
  { step: 'programme', to: '/needs' },
  { step: 'cohort', to: '/tailor' },
  { step: 'again', to: '/assess' },
] as const;

/** The steps of the work, how far it has come, and what the next one is for. @param done how many were made. */
export function Chain({ done }: { done: number }) {
  const text = useText();
  return (
    <ol className={styles.chain} aria-label={text('home.chain.title')}>
      {STEPS.map(({ step, to }, index) => (
        <li
          key={step}
          className={classNames(styles.step, index === done && styles.next)}
          aria-current={index === done ? 'step' : undefined}
        >
          <p className={styles.name}>
            {index > done ? text(`home.chain.${step}`) : <Link to={to}>{text(`home.chain.${step}`)}</Link>}
          </p>
          <p>{text(`home.chain.${step}.why`)}</p>
          {index <= done && <p className={styles.mark}>{text(index < done ? 'home.chain.done' : 'home.chain.next')}</p>}
        </li>
      ))}
    </ol>
  );
}
