import { NavLink } from 'react-router';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Mark } from '../ui/Mark';
import styles from './Navigation.module.css';
import { deskRoutes, VERBS } from './routes';

/** The organisation, and the verbs of the work that have a page. */
export function Navigation() {
  const text = useText();
  const { organisation } = useMe();
  const verbs = VERBS.flatMap((verb) => deskRoutes.filter((route) => route.verb === verb));
  const foundations = deskRoutes.filter(({ foundation }) => foundation);
  return (
    <nav className={styles.side} aria-label={text('desk.work')}>
      <p className={styles.organisation}>
        <Mark size={28} />
        <bdi>{organisation.name}</bdi>
      </p>
      <div className={styles.links}>
        <NavLink className={styles.link} to="/" end>
          {text('desk.home')}
        </NavLink>
        {verbs.map(({ path, verb }) => (
          <NavLink key={path} className={styles.link} to={path}>
            {verb && text(`desk.verb.${verb}`)}
          </NavLink>
        ))}
      </div>
      <div className={styles.links}>
        {foundations.map(({ path, title }) => (
          <NavLink key={path} className={styles.link} to={path}>
            {text(title)}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}
