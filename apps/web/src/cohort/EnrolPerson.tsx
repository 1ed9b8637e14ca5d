import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { EnrolPersonDocument, PeopleToEnrolDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import { SearchForm } from '../ui/SearchForm';
import styles from './EnrolPerson.module.css';
import type { Cohort } from './parts';

/** Finds a person of the programme's institution or below it, and gives her a seat, or a place on the waiting list. */
export function EnrolPerson({ cohort, onEnrolled }: { cohort: Cohort; onEnrolled(): void }) {
  const text = useText();
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const { data } = useQuery(PeopleToEnrolDocument, {
    variables: { institutionId: cohort.institutionId, search },
    skip: search === '',
  });
  const enrol = useCommand(EnrolPersonDocument, (result) => result.enrolPerson);
  const take = async (personId: string, name: string) => {
    const enrolled = await enrol.run({ input: { cohortId: cohort.id, personId } });
    if (!enrolled) return;
    setSearch('');
    setSaid(
      enrolled.state === 'waiting'
        ? text('cohort.waits', { person: isolated(name), place: enrolled.place ?? 1 })
        : text('cohort.isEnrolled', { person: isolated(name) }),
    );
    onEnrolled();
  };
  const found = data?.people?.edges.map(({ node }) => node) ?? [];
  return (
    <div className={styles.enrol}>
      <SearchForm label={text('cohort.enrol.search')} action={text('programme.add.find')} onSearch={setSearch} />
      <Failure sentence={enrol.sentence} />
      <p role="status">{said}</p>
      {search !== '' && data && found.length === 0 && <p>{text('cohort.enrol.none')}</p>}
      <ul className={styles.found}>
        {found.map(({ id, name, staffNumber }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi> {staffNumber && <bdi>({staffNumber})</bdi>}
            </span>
            <LinkButton
              aria-label={text('cohort.enrolOf', { person: isolated(name) })}
              onClick={() => void take(id, name)}
            >
              {text('cohort.enrol')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
