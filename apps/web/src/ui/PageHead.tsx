import type { ReactNode } from 'react';
import { useCrumbName } from './crumb-names';
import styles from './PageHead.module.css';

interface PageHeadProps {
  title: string;
  /** What the page says now, in one sentence. */
  sentence?: string;
  /** The main thing to do here. */
  action?: ReactNode;
}

export function PageHead({ title, sentence, action }: PageHeadProps) {
  useCrumbName(title);
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {sentence && <p role="status">{sentence}</p>}
      </div>
      {action}
    </div>
  );
}
