import { WaiveRequirementDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { treeChoices } from '../../organisation/institution-tree';
import { useInstitutions } from '../../organisation/use-institutions';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import type { Requirement } from './parts';

interface WaiveRequirementProps {
  requirement: Requirement;
  onWaived(institution: string): void;
  onClose(): void;
}

/** Says that it is not required at an institution below, and of everything below that. */
export function WaiveRequirement({ requirement, onWaived, onClose }: WaiveRequirementProps) {
  const text = useText();
  const { institutions = [] } = useInstitutions();
  const waive = useCommand(WaiveRequirementDocument, (result) => result.waiveRequirement);
  const issue = waive.issue('institutionId');
  const send = async (institutionId: string) => {
    if (await waive.run({ input: { requirementId: requirement.id, institutionId } }))
      onWaived(institutions.find(({ id }) => id === institutionId)?.name ?? '');
  };
  return (
    <Drawer title={text('requirement.waive')} onClose={onClose}>
      <p>{text('requirement.waive.means')}</p>
      <Failure sentence={issue ? null : waive.sentence} />
      <Form onSend={(field) => void send(field('institutionId'))}>
        <SelectField
          label={text('requirement.institution')}
          name="institutionId"
          choices={treeChoices(institutions)}
          error={issue}
        />
        <Button type="submit" pending={waive.pending}>
          {text('requirement.waive')}
        </Button>
      </Form>
    </Drawer>
  );
}
