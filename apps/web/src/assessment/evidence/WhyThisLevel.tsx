import { useState } from 'react';
import { useText } from '../../locale/use-text';
import { LevelEvidence, type LevelOf, type TestLink } from './LevelEvidence';
import styles from './Evidence.module.css';

/** Opens to what a level was found by. Asked only when it is opened: most people never do. */
export function WhyThisLevel(level: LevelOf & { testLink?: TestLink }) {
  const text = useText();
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.why} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{text('assessment.why.title')}</summary>
      {opened && <LevelEvidence {...level} />}
    </details>
  );
}
