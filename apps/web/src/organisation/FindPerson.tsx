import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FindPeopleDocument } from '../generated/documents';
import { PageState } from '../framework/PageState';
import { useText } from '../locale/use-text';
import { LinkButton } from '../ui/LinkButton';
import { SearchForm } from '../ui/SearchForm';
import styles from './FindPerson.module.css';

interface FindPersonProps {
  label: string;
  /** Among whom: of this institution and below it; null: all whom the reader reaches. */
  institutionId: string | null;
  /** On the button beside each who was found; with her name, for those who hear it. */
  action: string;
  actionOf(name: string): string;
  /** Resolves to whether it was done: then the search is over. */
  onTake(personId: string, name: string): Promise<boolean>;
  /** A second thing that can be done with her. */
  other?: Pick<FindPersonProps, 'action' | 'actionOf' | 'onTake'>;
}

/** Finds a person by name, staff number or e-mail, and does one thing with her, or another. */
export function FindPerson({ label, institutionId, action, actionOf, onTake, other }: FindPersonProps) {
  const text = useText();
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery(FindPeopleDocument, {
    variables: { institutionId, search },
    skip: search === '',
  });
  const take = async (done: Promise<boolean>) => {
    if (await done) setSearch('');
  };
  const found = data?.people?.edges.map(({ node }) => node) ?? [];
  return (
    <div className={styles.find}>
      <SearchForm label={label} action={text('organisation.find')} value={search} onSearch={setSearch} />
      {search !== '' && error && <PageState error={error} onRetry={() => void refetch()} />}
      {search !== '' && data && found.length === 0 && <p role="status">{text('organisation.find.none')}</p>}
      {search !== '' && found.length > 0 && (
        <ul className={styles.found}>
          {found.map(({ id, name, staffNumber, post }) => (
            <li key={id}>
              <span>
                <bdi>{name}</bdi> {staffNumber && <bdi>({staffNumber})</bdi>}
                {post && (
                  <>
                    {' · '}
                    <bdi>{post}</bdi>
                  </>
                )}
              </span>
              <LinkButton aria-label={actionOf(name)} onClick={() => void take(onTake(id, name))}>
                {action}
              </LinkButton>
              {other && (
                <LinkButton aria-label={other.actionOf(name)} onClick={() => void take(other.onTake(id, name))}>
                  {other.action}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
