import { AddInstitutionDocument, ChangeInstitutionDocument, MoveInstitutionDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { treeChoices, type Institution } from './institution-tree';
import { InstitutionFields, institutionInput } from './InstitutionFields';

interface AddProps {
  institutions: readonly Institution[];
  onDone(added: Institution): void;
}

export function AddInstitutionForm({ institutions, onDone }: AddProps) {
  const text = useText();
  const add = useCommand(AddInstitutionDocument, (data) => data.addInstitution);

  async function send(field: (name: string) => string) {
    const added = await add.run({ input: { ...institutionInput(field), parentId: field('parentId') } });
    if (added) onDone(added);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <Failure sentence={add.sentence} />
      <SelectField
        label={text('organisation.institution.parent')}
        name="parentId"
        choices={treeChoices(institutions)}
        error={add.issue('parentId')}
      />
      <InstitutionFields issue={add.issue} />
      <Button type="submit" pending={add.pending}>
        {text('organisation.institutions.add')}
      </Button>
    </Form>
  );
}

interface ChangeProps {
  institution: Institution;
  onDone(changed: Institution): void;
  onReload(): Promise<unknown>;
}

export function ChangeInstitutionForm({ institution, onDone, onReload }: ChangeProps) {
  const text = useText();
  const change = useCommand(ChangeInstitutionDocument, (data) => data.changeInstitution);

  async function send(field: (name: string) => string) {
    const { id: institutionId, version: expectedVersion } = institution;
    const changed = await change.run({ input: { ...institutionInput(field), institutionId, expectedVersion } });
    if (changed) onDone(changed);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <Failure sentence={change.sentence} onReload={change.reloadBy(onReload)} />
      <InstitutionFields institution={institution} issue={change.issue} />
      <Button type="submit" pending={change.pending}>
        {text('house.save')}
      </Button>
    </Form>
  );
}

export function MoveInstitutionForm({ institution, institutions, onDone, onReload }: ChangeProps & AddProps) {
  const text = useText();
  const move = useCommand(MoveInstitutionDocument, (data) => data.moveInstitution);

  async function send(field: (name: string) => string) {
    const { id: institutionId, version: expectedVersion } = institution;
    const input = { institutionId, expectedVersion, parentId: field('parentId'), from: field('from') || null };
    const moved = await move.run({ input });
    if (moved) onDone(moved);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <Failure sentence={move.sentence} onReload={move.reloadBy(onReload)} />
      <SelectField
        label={text('organisation.institution.newParent')}
        name="parentId"
        defaultValue={institution.parentId ?? undefined}
        choices={treeChoices(institutions, institution.id)}
        error={move.issue('parentId')}
      />
      <Field
        label={text('organisation.institution.from')}
        hint={text('organisation.institution.from.hint')}
        name="from"
        type="date"
        error={move.issue('from')}
      />
      <Button type="submit" pending={move.pending}>
        {text('organisation.institutions.move')}
      </Button>
    </Form>
  );
}
