import styles from './LevelBar.module.css';

export interface LevelBarProps {
  levels: readonly { ordinal: number }[];
  /** Null where the role sets none. */
  target: number | null;
  /** Null where it is not assessed; left out where the bar is about the target alone. */
  level?: number | null;
}

/** As many steps as there are levels; words beside it say the same, for the steps alone say nothing aloud. */
export function LevelBar({ levels, target, level }: LevelBarProps) {
  const below = level === undefined ? styles.asked : level === null ? styles.unknown : styles.missing;
  const lookOf = (ordinal: number) => {
    if (ordinal <= (level ?? 0)) return styles.reached;
    return ordinal <= (target ?? 0) ? below : styles.beyond;
  };
  return (
    <div className={styles.bar} aria-hidden="true">
      {levels
        .filter(({ ordinal }) => ordinal > 0)
        .map(({ ordinal }) => (
          <span key={ordinal} className={lookOf(ordinal)} data-target={ordinal === target || undefined} />
        ))}
    </div>
  );
}
