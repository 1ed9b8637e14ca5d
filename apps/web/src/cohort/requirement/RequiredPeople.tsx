import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { SelectField } from '../../ui/Field';
import filter from '../../ui/FilterBar.module.css';
import { More } from '../../ui/More';
import { Table } from '../../ui/Table';
import { useAddress } from '../../ui/use-address';
import sessions from '../Sessions.module.css';
import { STANDINGS, type RequiredPerson, type WholeRequirement } from './parts';

interface RequiredPeopleProps {
  requirement: WholeRequirement;
  people: NonNullable<WholeRequirement['people']>;
  onMore(): void;
}

const columns = ['person', 'standing', 'due', 'done', 'cohort'] as const;

/** Of whom it is required, by name: the most urgent first. */
export function RequiredPeople({ requirement, people, onMore }: RequiredPeopleProps) {
  const text = useText();
  const [asked, go] = useAddress();
  return (
    <section className={sessions.sessions} aria-labelledby="requirement-people">
      <h2 id="requirement-people">{text('requirement.people')}</h2>
      <div className={filter.selects}>
        <SelectField
          label={text('requirement.column.standing')}
          value={asked.get('standing') ?? ''}
          choices={[
            { value: '', label: text('requirement.people.all') },
            ...STANDINGS.map((standing) => ({ value: standing, label: text(`requirement.standing.${standing}`) })),
          ]}
          onChange={({ target }) => go({ standing: target.value })}
        />
        <SelectField
          label={text('requirement.institution')}
          value={asked.get('institution') ?? ''}
          choices={[
            { value: '', label: text('requirement.people.all') },
            ...requirement.byInstitution.map(({ institutionId, name }) => ({ value: institutionId, label: name })),
          ]}
          onChange={({ target }) => go({ institution: target.value })}
        />
      </div>
      <p role="status">{text('requirement.people.count', { count: people.totalCount })}</p>
      {people.nodes.length > 0 && (
        <Table
          stacked
          label={text('requirement.people')}
          head={columns.map((column) => text(`requirement.column.${column}`))}
        >
          {people.nodes.map((person) => (
            <Row key={person.personId} {...person} />
          ))}
        </Table>
      )}
      {people.hasNextPage && <More onMore={onMore} />}
    </section>
  );
}

function Row({ name, institutionName, standing, dueOn, doneOn, cohortName }: RequiredPerson) {
  const text = useText();
  const { date } = useFormat();
  const day = (value: string | null) => (value === null ? '–' : isolated(date(dayOf(value))));
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        <span className={sessions.quiet}>
          <bdi>{institutionName}</bdi>
        </span>
      </th>
      <td>{text(`requirement.standing.${standing}`)}</td>
      <td>{day(dueOn)}</td>
      <td>{day(doneOn)}</td>
      <td>
        <bdi>{cohortName ?? '–'}</bdi>
      </td>
    </tr>
  );
}
