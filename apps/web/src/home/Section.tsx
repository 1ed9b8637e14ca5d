import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

/** A part of a first page: what it is of, what it says now, and the thing itself. */
export function Section({
  title,
  sentence,
  children,
}: {
  title: string;
  sentence?: string | undefined;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {sentence && <p className={styles.sentence}>{sentence}</p>}
      {children}
    </section>
  );
}
