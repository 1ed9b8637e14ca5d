import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PageState } from '../framework/PageState';
import { JoiningDocument } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './AdministratorHome.module.css';
import { Section } from './Section';
import { Tasks } from './Tasks';

const FIGURES = ['institutions', 'people', 'joined', 'invited', 'expired', 'notInvited'] as const;

/** How many there are, and who is still to be invited. */
export function AdministratorHome() {
  const text = useText();
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(JoiningDocument, { fetchPolicy: 'cache-and-network' });
  const title = text('home.people.title');
  if (!data?.joining)
    return (
      <Section title={title}>
        <PageState error={error} onRetry={() => void refetch()} />
      </Section>
    );
  const { joining } = data;
  const alone = joining.people <= 1;
  return (
    <Section title={title} sentence={alone ? text('home.people.begin') : undefined}>
      <dl className={styles.figures}>
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{text(`home.people.${figure}`)}</dt>
            <dd>{number(joining[figure])}</dd>
          </div>
        ))}
      </dl>
      {joining.tasks.length > 0 && <Tasks groups={joining.tasks} />}
      {joining.tasks.length === 0 && !alone && <p>{text('home.people.done')}</p>}
      <nav className={styles.links} aria-label={text('home.people.links')}>
        <Link to="/institutions">{text('organisation.institutions.title')}</Link>
        <Link to="/people">{text('organisation.people.title')}</Link>
        <Link to="/audit">{text('organisation.audit.title')}</Link>
      </nav>
    </Section>
  );
}
