import { Menu } from '@mantine/core';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { useSignOut } from '../organisation/use-sign-out';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './MeMenu.module.css';

export function MeMenu() {
  const text = useText();
  const { name, email } = useMe();
  const { signOut, sentence } = useSignOut();
  return (
    <>
      {sentence && <Notice tone="danger">{sentence}</Notice>}
      <Menu position="bottom-end" withinPortal={false} shadow="sm">
        <Menu.Target>
          <Button quiet className={styles.me}>
            <bdi>{name}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label className={styles.email}>{email}</Menu.Label>
          <Menu.Item component="a" href="/">
            {text('desk.learner')}
          </Menu.Item>
          <Menu.Item onClick={() => void signOut()}>{text('organisation.signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
