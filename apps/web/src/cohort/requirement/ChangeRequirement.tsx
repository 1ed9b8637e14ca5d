import { ChangeRequirementDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import { Form } from '../../ui/Form';
import type { Requirement } from './parts';
import { RuleFields, ruleIn } from './RuleFields';

interface ChangeRequirementProps {
  requirement: Requirement;
  onReload(): Promise<unknown>;
  onChanged(): void;
  onClose(): void;
}

/** By when, and how often: it holds at once for everybody of whom it is required. */
export function ChangeRequirement({ requirement, onReload, onChanged, onClose }: ChangeRequirementProps) {
  const text = useText();
  const change = useCommand(ChangeRequirementDocument, (result) => result.changeRequirement);
  const told = ['firstDueOn', 'everyMonths', 'newcomerDays'].some((path) => change.issue(path));
  const send = async (field: (name: string) => string) => {
    const input = { requirementId: requirement.id, expectedVersion: requirement.version, ...ruleIn(field) };
    if (await change.run({ input })) onChanged();
  };
  return (
    <Drawer title={text('requirement.change')} onClose={onClose}>
      <p>{text('requirement.change.means')}</p>
      <Failure sentence={told ? null : change.sentence} onReload={change.reloadBy(onReload)} />
      <Form key={requirement.version} onSend={(field) => void send(field)}>
        <RuleFields rule={requirement} issue={change.issue} />
        <Button type="submit" pending={change.pending}>
          {text('house.save')}
        </Button>
      </Form>
    </Drawer>
  );
}
