import styles from './LevelDots.module.css';

/** A level as filled dots of as many as there are; its number or name stands beside it, for the dots alone say nothing aloud. */
export function LevelDots({ ordinal, highest }: { ordinal: number; highest: number }) {
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: highest }, (_, index) => (
        <span key={index} className={index < ordinal ? styles.filled : styles.empty} />
      ))}
    </span>
  );
}
