import { PublishProgrammeDocument, SubmitProgrammeDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import type { Programme } from '../parts';
import { useRoute } from './use-route';

interface PublishOrSubmitProps {
  programme: Programme;
  onChanged(): Promise<unknown>;
}

/** The last step of a draft: it is published, or submitted to whom its institution's route asks. */
export function PublishOrSubmit({ programme: { id, version, approvalSteps }, onChanged }: PublishOrSubmitProps) {
  const text = useText();
  const route = useRoute();
  const publish = useCommand(PublishProgrammeDocument, (data) => data.publishProgramme);
  const submit = useCommand(SubmitProgrammeDocument, (data) => data.submitProgramme);
  const needsApproval = approvalSteps.length > 0;
  const command = needsApproval ? submit : publish;
  const send = async () => {
    if (await command.run({ input: { programmeId: id, expectedVersion: version } })) void onChanged();
  };
  return (
    <div>
      <Button pending={command.pending} onClick={() => void send()}>
        {text(needsApproval ? 'programme.submit' : 'programme.publish')}
      </Button>
      {needsApproval && <p>{text('programme.submit.route', { route: route(approvalSteps) })}</p>}
      <Failure sentence={command.issue('programmeId') ?? command.sentence} onReload={command.reloadBy(onChanged)} />
    </div>
  );
}
