import { useQuery } from '@apollo/client/react';
import { ProposedPeopleDocument } from '../../generated/documents';
import { failureSentence } from '../../graphql/failure';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Notice } from '../../ui/Notice';
import type { Person, Proposed } from './parts';

interface ProposedPeopleProps {
  proposalId: string;
  cohorts: readonly Proposed[];
  /** How many they are; the first of them are listed. */
  count: number;
  /** Null: those who found no place. */
  at: number | null;
  nameOf(at: number | null): string;
  pending: boolean;
  onMove(person: Person, to: number | null): void;
}

const noPlace = 'none';

/** The people of a proposed cohort, what they follow together, and where else one of them could be. */
export function ProposedPeople({ proposalId, cohorts, count, at, nameOf, pending, onMove }: ProposedPeopleProps) {
  const text = useText();
  const { number, list } = useFormat();
  const { data, error } = useQuery(ProposedPeopleDocument, {
    variables: { proposalId, at },
    fetchPolicy: 'network-only',
  });
  if (error) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  if (!data) return <p>{text('house.loading')}</p>;
  const people = data.proposedPeople ?? [];
  const cohort = cohorts.find((own) => own.at === at);
  const targets = [...cohorts.map((own) => own.at), null].filter((target) => target !== at);
  const valueOf = (target: number | null) => (target === null ? noPlace : String(target));
  return (
    <>
      {cohort && cohort.modules.length > 0 && (
        <ul>
          {cohort.modules.map(({ title, hours, followers }) => (
            <li key={title}>
              {text('proposal.module', { module: title, hours: number(hours), followers, people: cohort.people })}
            </li>
          ))}
        </ul>
      )}
      {people.length === 0 ? (
        <p>{text('proposal.empty')}</p>
      ) : (
        <>
          <Form
            onSend={(field) => {
              const person = people.find(({ personId }) => personId === field('person'));
              if (person) onMove(person, field('to') === noPlace ? null : Number(field('to')));
            }}
          >
            <SelectField
              label={text('proposal.move.who')}
              name="person"
              choices={people.map(({ personId, name }) => ({ value: personId, label: name }))}
            />
            <SelectField
              label={text('proposal.move.to')}
              name="to"
              choices={targets.map((target) => ({ value: valueOf(target), label: nameOf(target) }))}
            />
            <Button type="submit" pending={pending}>
              {text('proposal.move')}
            </Button>
          </Form>
          {people.length < count && (
            <p>{text('proposal.people.first', { shown: number(people.length), count: number(count) })}</p>
          )}
          <ul aria-label={text('proposal.people')}>
            {people.map((person) => (
              <li key={person.personId}>
                <bdi>
                  <strong>{person.name}</strong>
                </bdi>
                , <bdi>{person.institutionName}</bdi>:{' '}
                {text('proposal.person.lacks', { count: person.gap, modules: list(person.modules) })}
                <Note person={person} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Note({ person: { faults, moved, reason, toPlace } }: { person: Person }) {
  const text = useText();
  const { list } = useFormat();
  const notes = [
    ...(toPlace ? [] : [text('proposal.note.placed')]),
    ...(reason ? [text(`proposal.note.${reason}`)] : []),
    ...faults.map((fault) => text(`proposal.note.${fault === 'region' ? 'other_region' : 'other_language'}`)),
    ...(moved ? [text('timetable.moved')] : []),
  ];
  return notes.length > 0 && <em> ({list(notes)})</em>;
}
