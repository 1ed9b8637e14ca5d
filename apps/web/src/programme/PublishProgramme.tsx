import { PaidForm } from '../budget/PaidForm';
import { PublishProgrammeDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import type { Programme } from './parts';

interface PublishProgrammeProps {
  programme: Programme;
  onChanged(): Promise<unknown>;
}

/** Publishes a plan; where money is planned, out of the line that pays for it. */
export function PublishProgramme({ programme: { id, version }, onChanged }: PublishProgrammeProps) {
  const text = useText();
  const publish = useCommand(PublishProgrammeDocument, (result) => result.publishProgramme);
  return (
    <PaidForm
      programmeId={id}
      command={publish}
      action={text('programme.publish')}
      when="budget.paidFrom.cost"
      onReload={publish.reloadBy(onChanged)}
      onSend={async (payment) => {
        if (await publish.run({ input: { programmeId: id, expectedVersion: version, ...payment } })) void onChanged();
      }}
    />
  );
}
