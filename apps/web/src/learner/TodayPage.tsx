import { useText } from '../locale/use-text';
import { Account } from '../organisation/Account';
import { Greeting } from '../organisation/Greeting';
import styles from './TodayPage.module.css';

export function TodayPage() {
  const text = useText();
  return (
    <>
      <Greeting sentence={text('house.nothingWaiting')} />
      <section className={styles.section}>
        <h2>{text('organisation.account.title')}</h2>
        <Account />
      </section>
    </>
  );
}
