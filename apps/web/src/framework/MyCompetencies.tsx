import type { ReactNode } from 'react';
import { LevelBar, type LevelBarProps } from './LevelBar';
import styles from './MyCompetencies.module.css';

/** The learner's competencies below each other, on every page that shows them. */
export function MyCompetencies({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

interface MyCompetencyProps extends LevelBarProps {
  name: ReactNode;
  heading: 'h2' | 'h3';
  /** What the bar shows, in words. */
  children: ReactNode;
}

export function MyCompetency({ name, heading: Heading, children, ...bar }: MyCompetencyProps) {
  return (
    <li className={styles.competency}>
      <Heading className={styles.name}>{name}</Heading>
      <LevelBar {...bar} />
      {children}
    </li>
  );
}
