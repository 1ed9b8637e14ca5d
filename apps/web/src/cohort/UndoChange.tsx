import { UndoPlanChangeDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField } from '../ui/Field';
import { Form } from '../ui/Form';
import { Clashes, clashesIn } from './Clashes';

interface UndoChangeProps {
  changeId: string;
  onUndone(): void;
  onReload(): Promise<unknown>;
}

/** Takes a change back, with a reason where one is given; what is in the way is said. */
export function UndoChange({ changeId, onUndone, onReload }: UndoChangeProps) {
  const text = useText();
  const undo = useCommand(UndoPlanChangeDocument, (data) => data.undoPlanChange);
  const send = async (reason: string) => {
    if (await undo.run({ input: { changeId, reason: reason || null } })) onUndone();
  };
  const told = undo.issue('reason');
  const late = undo.issue('changeId');
  return (
    <>
      <p>{text('cohort.changes.undo.means')}</p>
      <Failure sentence={told ? null : (late ?? undo.sentence)} onReload={undo.reloadBy(onReload, late !== null)} />
      <Clashes clashes={clashesIn(undo.problem)} />
      <Form onSend={(field) => void send(field('reason'))}>
        <AreaField
          label={text('cohort.plan.why')}
          hint={text('cohort.plan.why.hint')}
          name="reason"
          dir="auto"
          rows={2}
          maxLength={1000}
          error={told}
        />
        <Button type="submit" pending={undo.pending}>
          {text('cohort.changes.undo')}
        </Button>
      </Form>
    </>
  );
}
