import styles from './Completion.module.css';

/** What somebody handed in: a text, a link, or both. */
export function WorkText({ text, link }: { text: string | null; link: string | null }) {
  return (
    <>
      {text && (
        <p dir="auto" className={styles.text}>
          {text}
        </p>
      )}
      {link && (
        <a href={link} target="_blank" rel="noreferrer" dir="ltr" className={styles.link}>
          {link}
        </a>
      )}
    </>
  );
}
