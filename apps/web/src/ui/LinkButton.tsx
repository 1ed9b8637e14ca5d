import type { ButtonHTMLAttributes } from 'react';
import styles from './LinkButton.module.css';

/** A button that reads as a word of the text around it. */
export function LinkButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...props} type="button" className={styles.link} />;
}
