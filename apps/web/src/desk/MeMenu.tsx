import { Popover } from '@mantine/core';
import { Link } from 'react-router';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { useSignOut } from '../organisation/use-sign-out';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './MeMenu.module.css';

export function MeMenu() {
  const text = useText();
  const { name, email } = useMe();
  const { signOut, pending, sentence } = useSignOut();
  return (
    <Popover position="bottom-end" withinPortal={false} shadow="sm">
      <Popover.Target>
        <Button quiet className={styles.me}>
          <bdi>{name}</bdi>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        <p className={styles.email}>
          <bdi>{email}</bdi>
        </p>
        <Link to="/account">{text('organisation.account.title')}</Link>
        <a href="/">{text('desk.learner')}</a>
        <Button quiet pending={pending} onClick={() => void signOut()}>
          {text('organisation.signOut')}
        </Button>
        {sentence && <Notice tone="danger">{sentence}</Notice>}
      </Popover.Dropdown>
    </Popover>
  );
}
