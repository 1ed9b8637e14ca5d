import { EndRequirementDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { ConfirmDrawer } from '../../ui/ConfirmDrawer';
import type { Requirement } from './parts';

interface EndRequirementProps {
  requirement: Requirement;
  onReload(): Promise<unknown>;
  onEnded(): void;
  onClose(): void;
}

/** What an institution says is taken back. */
export function EndRequirement({
  requirement: { id, required, version },
  onReload,
  onEnded,
  onClose,
}: EndRequirementProps) {
  const text = useText();
  const end = useCommand(EndRequirementDocument, (result) => result.endRequirement);
  const send = async () => {
    if (await end.run({ input: { requirementId: id, expectedVersion: version } })) onEnded();
  };
  return (
    <ConfirmDrawer
      action={text(required ? 'requirement.end' : 'requirement.end.waived')}
      consequence={text(required ? 'requirement.end.means' : 'requirement.end.waived.means')}
      pending={end.pending}
      sentence={end.sentence}
      onReload={end.reloadBy(onReload)}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}
