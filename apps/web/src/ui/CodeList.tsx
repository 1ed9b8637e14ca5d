import styles from './CodeList.module.css';

interface CodeListProps {
  summary: string;
  codes: readonly { id: string; code: string; label: string }[];
}

/** What codes in a table mean: folded on the screen, open on paper. */
export function CodeList({ summary, codes }: CodeListProps) {
  return (
    <details className={styles.list}>
      <summary>{summary}</summary>
      <ul>
        {codes.map(({ id, code, label }) => (
          <li key={id}>
            <strong>{code}</strong> <bdi>{label}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
