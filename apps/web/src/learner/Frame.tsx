import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { AppearancePicker } from '../appearance/AppearancePicker';
import { LanguagePicker } from '../locale/LanguagePicker';
import { useText } from '../locale/use-text';
import { worksAtDesk } from '../organisation/next-path';
import { OrganisationSwitch } from '../organisation/OrganisationSwitch';
import { useMe } from '../organisation/SignedIn';
import { useSignOut } from '../organisation/use-sign-out';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import { Notice } from '../ui/Notice';
import { useArrival } from '../ui/use-arrival';
import styles from './Frame.module.css';
import { learnerRoutes } from './routes';

export function Frame({ children }: { children: ReactNode }) {
  const text = useText();
  const { organisation, roles } = useMe();
  const { signOut, pending, sentence } = useSignOut();
  const [path] = useLocation();
  const main = useArrival(path);
  const tabs = learnerRoutes.filter(({ tab, role }) => tab && (!role || roles.includes(role)));
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <a className="skip-link" href="#main">
          {text('house.skip')}
        </a>
        {organisation.demonstration && <p className={styles.demonstration}>{text('house.demonstration')}</p>}
        <div className={styles.bar}>
          <p className={styles.organisation}>
            <Mark size={28} />
            <bdi>{organisation.name}</bdi>
          </p>
          <nav aria-label={text('house.pages')}>
            {tabs.map((route) => (
              <Link
                key={route.path}
                href={route.path}
                className={styles.tab}
                aria-current={route.path === path ? 'page' : undefined}
              >
                {text(route.title)}
              </Link>
            ))}
          </nav>
        </div>
      </header>
      <main id="main" className={styles.main} ref={main} tabIndex={-1}>
        {sentence && <Notice tone="danger">{sentence}</Notice>}
        {children}
      </main>
      <footer className={styles.foot}>
        <div className={styles.bar}>
          <LanguagePicker />
          <AppearancePicker />
          <OrganisationSwitch />
          <Link href="/account">{text('organisation.account.title')}</Link>
          {worksAtDesk(roles) && <a href="/desk">{text('organisation.account.desk')}</a>}
          <Button quiet pending={pending} onClick={() => void signOut()}>
            {text('organisation.signOut')}
          </Button>
        </div>
      </footer>
    </div>
  );
}
