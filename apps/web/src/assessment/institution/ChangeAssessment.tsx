import { ChangeInstitutionAssessmentDocument, CloseInstitutionAssessmentDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { ConfirmDrawer } from '../../ui/ConfirmDrawer';
import { Failure } from '../../ui/Failure';
import { Field } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { closeAssessmentSentence } from '../close-sentence';
import type { InstitutionAssessment } from './MaturityMap';

interface StepProps {
  assessment: InstitutionAssessment;
  onDone(sentence: string): void;
  /** Reads the assessment again, after somebody else changed it. */
  onReload(): Promise<unknown>;
}

/** Another name or last day, while it takes answers. */
export function ChangeForm({ assessment, onDone, onReload }: StepProps) {
  const text = useText();
  const change = useCommand(ChangeInstitutionAssessmentDocument, (data) => data.changeInstitutionAssessment);
  const { assessmentId, version } = assessment;
  async function send(field: (name: string) => string) {
    const input = {
      assessmentId,
      name: field('name').trim(),
      closesOn: field('closesOn'),
      expectedVersion: version,
    };
    if (await change.run({ input })) onDone(text('assessment.institutions.changed'));
  }
  return (
    <Form onSend={(field) => void send(field)}>
      <Field
        label={text('assessment.institutions.name')}
        name="name"
        dir="auto"
        defaultValue={assessment.name}
        error={change.issue('name')}
      />
      <Field
        label={text('assessment.asked.closesOn')}
        hint={text('assessment.institutions.closesOn.hint')}
        name="closesOn"
        type="date"
        defaultValue={assessment.closesOn}
        error={change.issue('closesOn')}
      />
      <Failure sentence={change.sentence} onReload={change.reloadBy(onReload)} />
      <Button type="submit" pending={change.pending}>
        {text('house.save')}
      </Button>
    </Form>
  );
}

/** Ends it before its last day. */
export function CloseDrawer({ assessment, onDone, onReload, onClose }: StepProps & { onClose(): void }) {
  const text = useText();
  const close = useCommand(CloseInstitutionAssessmentDocument, (data) => data.closeInstitutionAssessment);
  const { assessmentId, version, name, institutions } = assessment;
  const send = async () => {
    if (await close.run({ input: { assessmentId, expectedVersion: version } }))
      onDone(text('assessment.institutions.closed'));
  };
  return (
    <ConfirmDrawer
      action={text('assessment.institutions.closeOf', { name: isolated(name) })}
      consequence={closeAssessmentSentence(institutions, text)}
      pending={close.pending}
      sentence={close.sentence}
      onReload={close.reloadBy(onReload)}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}
