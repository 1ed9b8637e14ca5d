import { useState } from 'react';
import { SettleIndicatorDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { AreaField, SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import type { Assessed } from './assessed';

interface SettleFormProps {
  assessed: Assessed;
  each: Assessed['indicators'][number];
  onDone(): void;
}

/** One level for the indicator; with a reason, where respondents did not agree on it. */
export function SettleForm({ assessed, each, onDone }: SettleFormProps) {
  const text = useText();
  const settle = useCommand(SettleIndicatorDocument, (data) => data.settleIndicator);
  const { indicator, settled } = each;
  const { assessmentId, institutionId } = assessed;
  const [undecided, setUndecided] = useState(false);
  async function send(field: (name: string) => string) {
    setUndecided(field('ordinal') === '');
    if (field('ordinal') === '') return;
    const input = {
      assessmentId,
      institutionId,
      indicatorId: indicator.indicatorId,
      ordinal: Number(field('ordinal')),
      reason: field('reason').trim() || null,
    };
    if (await settle.run({ input })) onDone();
  }
  return (
    <Form onSend={(field) => void send(field)}>
      <SelectField
        label={text('assessment.institution.level')}
        name="ordinal"
        defaultValue={settled?.ordinal ?? ''}
        choices={[
          // Nobody's answer is chosen already: the moderator decides.
          { value: '', label: text('assessment.institution.level.choose') },
          ...indicator.choices.map(({ ordinal, level, descriptor }) => ({
            value: String(ordinal),
            label: descriptor ? `${level.label}: ${descriptor.label}` : level.label,
          })),
        ]}
        error={undecided ? text('assessment.institution.level.missing') : settle.issue('ordinal')}
      />
      <AreaField
        label={text('assessment.institution.reason')}
        hint={text('assessment.institution.reason.hint')}
        name="reason"
        dir="auto"
        rows={2}
        defaultValue={settled?.reason ?? ''}
        error={settle.issue('reason')}
      />
      <Failure sentence={settle.sentence} />
      <Button type="submit" pending={settle.pending}>
        {text('assessment.institution.settle')}
      </Button>
    </Form>
  );
}
