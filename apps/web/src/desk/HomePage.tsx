import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Account } from '../organisation/Account';
import { Greeting } from '../organisation/Greeting';
import { useMe } from '../organisation/SignedIn';
import { Facts } from '../ui/Facts';
import styles from './HomePage.module.css';

export function HomePage() {
  const text = useText();
  const { roles, organisation } = useMe();
  return (
    <>
      <Greeting sentence={text('desk.welcome', { organisation: isolated(organisation.name), count: roles.length })} />
      <div className={styles.columns}>
        <section className={styles.section}>
          <h2>{text('desk.roles.title')}</h2>
          <Facts
            facts={roles.map((role) => ({
              name: text(`organisation.role.${role}`),
              value: text(`organisation.role.${role}.does`),
            }))}
          />
        </section>
        <section className={styles.section}>
          <h2>{text('organisation.account.title')}</h2>
          <Account />
        </section>
      </div>
    </>
  );
}
