import { useText } from '../locale/use-text';
import { Account } from './Account';
import styles from './AccountPage.module.css';
import { ChangePassword } from './ChangePassword';
import { MailLanguage } from './MailLanguage';
import { SignIns } from './SignIns';

/** One's own account: who one is here, and what one may change of it. */
export function AccountPage() {
  const text = useText();
  return (
    <div className={styles.account}>
      <h1>{text('organisation.account.title')}</h1>
      <Account />
      <MailLanguage />
      <ChangePassword />
      <SignIns />
    </div>
  );
}
