import { ChangeFiscalYearDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import type { BudgetYear } from './parts';

interface FiscalYearProps {
  budget: BudgetYear;
  onReload(): Promise<unknown>;
  onDone(): void;
  onClose(): void;
}

const months = Array.from({ length: 12 }, (_, month) => month);

/** In which month fiscal years begin. */
export function FiscalYear({ budget: { firstMonth, settingVersion }, onReload, onDone, onClose }: FiscalYearProps) {
  const text = useText();
  const named = new Intl.DateTimeFormat(useLocale(), { month: 'long', timeZone: 'UTC' });
  const change = useCommand(ChangeFiscalYearDocument, (result) => result.changeFiscalYear);
  const send = async (month: string) => {
    if (await change.run({ input: { firstMonth: Number(month), expectedVersion: settingVersion } })) onDone();
  };
  return (
    <Drawer title={text('budget.fiscal')} onClose={onClose}>
      <Failure sentence={change.issue('firstMonth') ? null : change.sentence} onReload={change.reloadBy(onReload)} />
      <Form key={settingVersion} onSend={(field) => void send(field('firstMonth'))}>
        <SelectField
          label={text('budget.fiscal.month')}
          hint={text('budget.fiscal.hint')}
          name="firstMonth"
          defaultValue={String(firstMonth)}
          choices={months.map((month) => ({
            value: String(month + 1),
            label: named.format(new Date(Date.UTC(2026, month, 1))),
          }))}
          error={change.issue('firstMonth')}
        />
        <Button type="submit" pending={change.pending}>
          {text('house.save')}
        </Button>
      </Form>
    </Drawer>
  );
}
