import { SaveVersionDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';

interface SaveVersionProps {
  programmeId: string;
  onSaved(): Promise<unknown>;
}

/** What was published before there were versions is kept as one, now. */
export function SaveVersion({ programmeId, onSaved }: SaveVersionProps) {
  const text = useText();
  const save = useCommand(SaveVersionDocument, (data) => data.saveVersion);
  const send = async () => {
    if (await save.run({ input: { programmeId } })) void onSaved();
  };
  return (
    <>
      {text('programme.version.unsaved')}{' '}
      <Button pending={save.pending} onClick={() => void send()}>
        {text('programme.version.save')}
      </Button>
      <Failure sentence={save.issue('programmeId') ?? save.sentence} />
    </>
  );
}
