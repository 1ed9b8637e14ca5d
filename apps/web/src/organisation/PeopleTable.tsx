import { useText } from '../locale/use-text';
import { LinkButton } from '../ui/LinkButton';
import { Table } from '../ui/Table';
import type { Person } from './person-fields';
import styles from './PeopleTable.module.css';
import { useLeavingSentence } from './use-leaving-sentence';

interface PeopleTableProps {
  people: readonly Person[];
  /** Only for who may change them. */
  onOpen?: ((person: Person) => void) | undefined;
}

export function PeopleTable({ people, onOpen }: PeopleTableProps) {
  const text = useText();
  const leaving = useLeavingSentence();
  const head = [
    text('organisation.person.name'),
    text('organisation.person.institution'),
    text('organisation.person.post'),
    text('organisation.person.staffNumber'),
    text('organisation.person.email'),
  ];
  return (
    <Table stacked label={text('organisation.people.title')} head={head}>
      {people.map((person) => (
        <tr key={person.id}>
          <th scope="row">
            {onOpen ? (
              <LinkButton onClick={() => onOpen(person)}>
                <bdi>{person.name}</bdi>
              </LinkButton>
            ) : (
              <bdi>{person.name}</bdi>
            )}
            {person.leftOn && <span className={styles.leaving}>{leaving(person)}</span>}
          </th>
          <td>
            <bdi>{person.institution.name}</bdi>
          </td>
          <td>{person.post && <bdi>{person.post}</bdi>}</td>
          <td>{person.staffNumber && <bdi>{person.staffNumber}</bdi>}</td>
          <td>{person.email && <bdi>{person.email}</bdi>}</td>
        </tr>
      ))}
    </Table>
  );
}
