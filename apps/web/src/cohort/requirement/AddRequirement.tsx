import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AddRequirementDocument, RoleProfileNamesDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useLocale, useText } from '../../locale/use-text';
import { treeChoices } from '../../organisation/institution-tree';
import { useInstitutions } from '../../organisation/use-institutions';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { ChooseModule, type ModuleToRequire } from './ChooseModule';
import { RuleFields, ruleIn } from './RuleFields';

interface AddRequirementProps {
  onAdded(requirementId: string): void;
  onClose(): void;
}

/** Requires a module: first which, then of whom and by when. */
export function AddRequirement({ onAdded, onClose }: AddRequirementProps) {
  const text = useText();
  const [module, setModule] = useState<ModuleToRequire | null>(null);
  return (
    <Drawer title={text('requirement.add')} onClose={onClose}>
      {module ? (
        <Asked module={module} onOther={() => setModule(null)} onAdded={onAdded} />
      ) : (
        <ChooseModule onChoose={setModule} />
      )}
    </Drawer>
  );
}

interface AskedProps {
  module: ModuleToRequire;
  onOther(): void;
  onAdded(requirementId: string): void;
}

function Asked({ module, onOther, onAdded }: AskedProps) {
  const text = useText();
  const { institutions = [] } = useInstitutions();
  const { data } = useQuery(RoleProfileNamesDocument, { variables: { locale: useLocale() } });
  const add = useCommand(AddRequirementDocument, (result) => result.addRequirement);
  const fields = ['institutionId', 'roleProfileId', 'firstDueOn', 'everyMonths', 'newcomerDays'];
  const told = fields.some((path) => add.issue(path));
  const send = async (field: (name: string) => string) => {
    const input = {
      institutionId: field('institutionId'),
      trainingModuleId: module.id,
      roleProfileId: field('roleProfileId') || null,
      ...ruleIn(field),
    };
    const added = await add.run({ input });
    if (added) onAdded(added.requirementId);
  };
  return (
    <>
      <p>
        {text('requirement.module.chosen', { module: isolated(module.text.label) })}{' '}
        <Button quiet onClick={onOther}>
          {text('requirement.module.other')}
        </Button>
      </p>
      <Failure sentence={add.issue('trainingModuleId') ?? (told ? null : add.sentence)} />
      <Form onSend={(field) => void send(field)}>
        <SelectField
          label={text('requirement.institution')}
          hint={text('requirement.institution.hint')}
          name="institutionId"
          choices={treeChoices(institutions)}
          error={add.issue('institutionId')}
        />
        <SelectField
          label={text('requirement.roleProfile')}
          name="roleProfileId"
          choices={[
            { value: '', label: text('requirement.everybody') },
            ...(data?.roleProfiles.profiles ?? []).map(({ id, text: { label } }) => ({ value: id, label })),
          ]}
          error={add.issue('roleProfileId')}
        />
        <RuleFields rule={null} issue={add.issue} />
        <Button type="submit" pending={add.pending}>
          {text('house.save')}
        </Button>
      </Form>
    </>
  );
}
