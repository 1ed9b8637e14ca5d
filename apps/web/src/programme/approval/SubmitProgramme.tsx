import { PaidForm } from '../../budget/PaidForm';
import { SubmitProgrammeDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import type { Programme } from '../parts';
import { useRoute } from './use-route';

interface SubmitProgrammeProps {
  programme: Programme;
  onChanged(): Promise<unknown>;
}

/** The last step of a draft whose institution's programmes are approved: it is submitted to whom the route asks, with the line that is to pay for it. */
export function SubmitProgramme({ programme: { id, version, approvalSteps }, onChanged }: SubmitProgrammeProps) {
  const text = useText();
  const route = useRoute();
  const submit = useCommand(SubmitProgrammeDocument, (data) => data.submitProgramme);
  return (
    <div>
      <p>{text('programme.submit.route', { route: route(approvalSteps) })}</p>
      <PaidForm
        programmeId={id}
        command={submit}
        action={text('programme.submit')}
        when="budget.paidFrom.cost.submit"
        onReload={submit.reloadBy(onChanged)}
        onSend={async (payment) => {
          if (await submit.run({ input: { programmeId: id, expectedVersion: version, ...payment } })) void onChanged();
        }}
      />
    </div>
  );
}
