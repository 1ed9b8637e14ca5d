import { SubmitProgrammeDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import type { Programme } from '../parts';
import { useRoute } from './use-route';

interface SubmitProgrammeProps {
  programme: Programme;
  onChanged(): Promise<unknown>;
}

/** The last step of a draft whose institution's programmes are approved: it is submitted to whom the route asks. */
export function SubmitProgramme({ programme: { id, version, approvalSteps }, onChanged }: SubmitProgrammeProps) {
  const text = useText();
  const route = useRoute();
  const submit = useCommand(SubmitProgrammeDocument, (data) => data.submitProgramme);
  const send = async () => {
    if (await submit.run({ input: { programmeId: id, expectedVersion: version } })) void onChanged();
  };
  return (
    <div>
      <Button pending={submit.pending} onClick={() => void send()}>
        {text('programme.submit')}
      </Button>
      <p>{text('programme.submit.route', { route: route(approvalSteps) })}</p>
      <Failure sentence={submit.issue('programmeId') ?? submit.sentence} onReload={submit.reloadBy(onChanged)} />
    </div>
  );
}
