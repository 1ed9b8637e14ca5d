import { useState } from 'react';
import { Link } from 'react-router';
import { RequestTrainingDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import type { Plan } from './parts';

/** Reasons that only something new in the catalogue can mend. */
const untaught: readonly Plan['open'][number]['reason'][] = ['no_module', 'language', 'modality', 'left_out'];

/** Asks providers for all that stays open since nothing that may be chosen teaches it. */
export function AskProviders({ programmeId, open }: { programmeId: string; open: Plan['open'] }) {
  const text = useText();
  const ask = useCommand(RequestTrainingDocument, (data) => data.requestTraining);
  const [requested, setRequested] = useState<number | null>(null);
  const steps = open
    .filter(({ reason }) => untaught.includes(reason))
    .map(({ competencyId, ordinal }) => ({ competencyId, ordinal }));
  if (steps.length === 0) return null;
  const send = async (field: (name: string) => string) => {
    const input = { programmeId, steps, note: field('note').trim() || null, neededBy: field('neededBy') || null };
    const done = await ask.run({ input });
    if (done) setRequested(done.requested);
  };
  if (requested !== null)
    return (
      <Notice tone="done">
        {text('programme.request.done', { count: requested })}{' '}
        <Link to="/tailor/requests">{text('programme.request.list')}</Link>
      </Notice>
    );
  return (
    <details>
      <summary>{text('programme.request.ask', { count: steps.length })}</summary>
      <Form onSend={(field) => void send(field)}>
        <p>{text('programme.request.means')}</p>
        <Field
          label={text('programme.request.note')}
          hint={text('house.optional')}
          name="note"
          dir="auto"
          error={ask.issue('note')}
        />
        <Field
          label={text('programme.request.neededBy')}
          hint={text('house.optional')}
          name="neededBy"
          type="date"
          error={ask.issue('neededBy')}
        />
        <Failure sentence={ask.issue('note') || ask.issue('neededBy') ? null : ask.sentence} />
        <Button type="submit" pending={ask.pending}>
          {text('programme.request.send')}
        </Button>
      </Form>
    </details>
  );
}
