import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { AppearancePicker } from '../appearance/AppearancePicker';
import { LanguagePicker } from '../locale/LanguagePicker';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { CrumbNamesProvider } from '../ui/crumb-names';
import { useArrival } from '../ui/use-arrival';
import { Breadcrumb } from './Breadcrumb';
import styles from './Frame.module.css';
import { MeMenu } from './MeMenu';
import { Navigation } from './Navigation';

export function Frame() {
  const text = useText();
  const { organisation } = useMe();
  const { pathname } = useLocation();
  const main = useArrival(pathname);
  return (
    <CrumbNamesProvider here={pathname}>
      <div className={styles.frame}>
        <a className="skip-link" href="#main">
          {text('house.skip')}
        </a>
        <Navigation />
        <header className={styles.top}>
          <Breadcrumb />
          <LanguagePicker />
          <AppearancePicker />
          <MeMenu />
        </header>
        <main id="main" className={styles.main} ref={main} tabIndex={-1}>
          {organisation.demonstration && <p className={styles.demonstration}>{text('house.demonstration')}</p>}
          <Suspense fallback={<p>{text('house.loading')}</p>}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </CrumbNamesProvider>
  );
}
