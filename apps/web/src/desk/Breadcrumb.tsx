import { Link, matchPath, useLocation } from 'react-router';
import { idsAreWhole } from '../entry/ids-are-whole';
import { useText } from '../locale/use-text';
import { useCrumbNames } from '../ui/crumb-names';
import styles from './Breadcrumb.module.css';
import { deskRoutes } from './routes';

/** Where the page stands: every page whose path begins this one's (a word in the place of an id is none of its things), and the page itself; a page about one thing by its name. */
export function Breadcrumb() {
  const text = useText();
  const { pathname } = useLocation();
  const names = useCrumbNames();
  const crumbs = deskRoutes
    .flatMap((route) => {
      const match = matchPath({ path: route.path, end: false }, pathname);
      return match && idsAreWhole(match.params) ? [{ to: match.pathname, route }] : [];
    })
    // Where a page of its own stands at an address, a page with a parameter there is not meant.
    .filter(({ to, route }) => route.path === to || !deskRoutes.some(({ path }) => path === to))
    // A page about one thing bears its name, as soon as it is known.
    .map(({ to, route }) => ({ to, title: (route.path.includes(':') && names[to]) || text(route.title) }))
    .sort((one, other) => one.to.length - other.to.length);
  const here = crumbs.at(-1);
  return (
    <nav className={styles.trail} aria-label={text('desk.trail')}>
      {here && <title>{`${here.title} · ${text('house.name')}`}</title>}
      <ol className={styles.crumbs}>
        {crumbs.map(({ to, title }) => (
          <li key={to} className={styles.crumb}>
            {to === pathname ? (
              <bdi aria-current="page">{title}</bdi>
            ) : (
              <Link to={to}>
                <bdi>{title}</bdi>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
