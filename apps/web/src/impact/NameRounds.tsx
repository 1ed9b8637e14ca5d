import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { NameImpactRoundsDocument, RoundsToNameDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { dayOf } from '../locale/day';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import type { Impact } from './parts';

const parts = ['before', 'after', 'followUp'] as const;

/** Between which rounds the change is measured; it is measured at once. */
export function NameRounds({ impact, onNamed }: { impact: Impact; onNamed(): Promise<unknown> }) {
  const text = useText();
  const { date } = useFormat();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(RoundsToNameDocument, { skip: !open });
  const name = useCommand(NameImpactRoundsDocument, (result) => result.nameImpactRounds);
  const send = async (field: (name: string) => string) => {
    const input = {
      programmeId: impact.programmeId,
      expectedVersion: impact.version,
      beforeRoundId: field('before'),
      afterRoundId: field('after'),
      followUpRoundId: field('followUp') || null,
    };
    if (!(await name.run({ input }))) return;
    setOpen(false);
    void onNamed();
  };
  const rounds = data?.assessmentRounds.map(({ id, name: label, heldOn, instrument }) => ({
    value: id,
    label: `${label} (${date(dayOf(heldOn))}) · ${instrument ?? text('impact.name.unknownInstrument')}`,
  }));
  const told = parts.some((part) => name.issue(`${part}RoundId`));
  return (
    <>
      <Button quiet onClick={() => setOpen(true)}>
        {text('impact.name')}
      </Button>
      {open && (
        <Drawer title={text('impact.name')} onClose={() => setOpen(false)}>
          <p>{text('impact.name.means')}</p>
          <Failure sentence={told ? null : name.sentence} onReload={name.reloadBy(onNamed)} />
          {rounds && (
            <Form key={impact.version} onSend={(field) => void send(field)}>
              {parts.map((part, index) => (
                <SelectField
                  key={part}
                  label={text(`impact.name.${part}`)}
                  name={part}
                  defaultValue={impact.rounds[index]?.id ?? ''}
                  choices={[
                    { value: '', label: text(part === 'followUp' ? 'impact.name.none' : 'impact.name.choose') },
                    ...rounds,
                  ]}
                  required={part !== 'followUp'}
                  error={name.issue(`${part}RoundId`)}
                />
              ))}
              <Button type="submit" pending={name.pending}>
                {text('impact.name.save')}
              </Button>
            </Form>
          )}
        </Drawer>
      )}
    </>
  );
}
