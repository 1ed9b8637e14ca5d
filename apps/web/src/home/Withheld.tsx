import { useText } from '../locale/use-text';
import styles from './Manager.module.css';

/** What the sign of a withheld number means. */
export function Withheld() {
  return <p className={styles.quiet}>{useText()('home.withheld.means')}</p>;
}
