import { NavLink } from 'react-router';
import { useText } from '../locale/use-text';
import { OrganisationSwitch } from '../organisation/OrganisationSwitch';
import { useMe } from '../organisation/SignedIn';
import { Mark } from '../ui/Mark';
import styles from './Navigation.module.css';
import { deskRoutes, GROUPS, VERBS } from './routes';

/** The organisation, the verbs of the work that have a page, and below them what the work rests on. */
export function Navigation() {
  const text = useText();
  const { organisation, roles } = useMe();
  const shown = deskRoutes.filter(
    (route) =>
      (route.roles?.some((role) => roles.includes(role)) ?? true) &&
      (!route.demonstration || organisation.demonstration),
  );
  const verbs = VERBS.flatMap((verb) => shown.filter((route) => route.verb === verb));
  return (
    <nav className={styles.side} aria-label={text('desk.work')}>
      <p className={styles.organisation}>
        <Mark size={28} />
        <bdi>{organisation.name}</bdi>
      </p>
      <OrganisationSwitch />
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
      {GROUPS.map((group) => {
        const pages = shown.filter((route) => route.group === group);
        return (
          pages.length > 0 && (
            <div key={group} className={styles.links} role="group" aria-labelledby={`group-${group}`}>
              <p id={`group-${group}`} className={styles.group}>
                {text(`desk.group.${group}`)}
              </p>
              {pages.map(({ path, title }) => (
                <NavLink key={path} className={styles.link} to={path}>
                  {text(title)}
                </NavLink>
              ))}
            </div>
          )
        );
      })}
    </nav>
  );
}
