import { AddPersonDocument, ChangePersonDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { treeChoices, type Institution } from './institution-tree';
import { GENDERS, personInput, type Person } from './person-fields';

interface AddProps {
  institutions: readonly Institution[];
  /** Chosen beforehand. */
  institutionId?: string | undefined;
  onDone(person: Person): void;
}

export function AddPersonForm({ institutions, institutionId, onDone }: AddProps) {
  const text = useText();
  const add = useCommand(AddPersonDocument, (data) => data.addPerson);

  async function send(field: (name: string) => string) {
    const added = await add.run({ input: personInput(field) });
    if (added) onDone(added);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <Failure sentence={add.sentence} />
      <PersonFields institutions={institutions} institutionId={institutionId} issue={add.issue} />
      <Button type="submit" pending={add.pending}>
        {text('organisation.people.add')}
      </Button>
    </Form>
  );
}

interface ChangeProps extends AddProps {
  person: Person;
  onReload(): Promise<unknown>;
}

export function ChangePersonForm({ person, institutions, onDone, onReload }: ChangeProps) {
  const text = useText();
  const change = useCommand(ChangePersonDocument, (data) => data.changePerson);

  async function send(field: (name: string) => string) {
    const { id: personId, version: expectedVersion } = person;
    const changed = await change.run({ input: { ...personInput(field), personId, expectedVersion } });
    if (changed) onDone(changed);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <Failure sentence={change.sentence} onReload={change.reloadBy(onReload)} />
      <PersonFields
        institutions={institutions}
        institutionId={person.institution.id}
        person={person}
        issue={change.issue}
      />
      <Button type="submit" pending={change.pending}>
        {text('house.save')}
      </Button>
    </Form>
  );
}

interface FieldsProps {
  institutions: readonly Institution[];
  institutionId?: string | undefined;
  person?: Person;
  issue(path: string): string | null;
}

function PersonFields({ institutions, institutionId, person, issue }: FieldsProps) {
  const text = useText();
  const optional = text('house.optional');
  const genders = GENDERS.map((gender) => ({ value: gender as string, label: text(`organisation.gender.${gender}`) }));
  const line = (name: 'staffNumber' | 'post' | 'region', label: string) => (
    <Field
      label={label}
      hint={optional}
      name={name}
      defaultValue={person?.[name] ?? ''}
      dir="auto"
      error={issue(name)}
    />
  );
  return (
    <>
      <Field
        label={text('organisation.person.name')}
        name="name"
        defaultValue={person?.name}
        dir="auto"
        error={issue('name')}
      />
      <SelectField
        label={text('organisation.person.institution')}
        name="institutionId"
        defaultValue={institutionId}
        choices={treeChoices(institutions)}
        error={issue('institutionId')}
      />
      {line('staffNumber', text('organisation.person.staffNumber'))}
      <Field
        label={text('organisation.person.email')}
        hint={text('organisation.person.email.hint')}
        name="email"
        type="email"
        dir="ltr"
        defaultValue={person?.email ?? ''}
        error={issue('email')}
      />
      {line('post', text('organisation.person.post'))}
      <SelectField
        label={text('organisation.person.gender')}
        name="gender"
        defaultValue={person?.gender ?? ''}
        choices={[{ value: '', label: text('organisation.gender.unknown') }, ...genders]}
        error={issue('gender')}
      />
      {line('region', text('organisation.region'))}
      <Field
        label={text('organisation.person.supervisor')}
        hint={text('organisation.person.supervisor.hint')}
        name="supervisor"
        dir="ltr"
        defaultValue={person?.supervisor ?? ''}
        error={issue('supervisor')}
      />
      <Field
        label={text('organisation.person.languages')}
        hint={text('organisation.person.languages.hint')}
        name="languages"
        dir="ltr"
        defaultValue={person?.languages.join(', ') ?? ''}
        error={issue('languages')}
      />
    </>
  );
}
