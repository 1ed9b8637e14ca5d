import { fiscalYearName } from '@baobab/domain/budget';
import { AddBudgetLineDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { treeChoices } from '../organisation/institution-tree';
import { useInstitutions } from '../organisation/use-institutions';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import type { BudgetYear } from './parts';

interface AddLineProps {
  budget: BudgetYear;
  onDone(): void;
  onClose(): void;
}

/** A new line of the fiscal year that is shown. */
export function AddLine({ budget: { year, firstMonth, lines }, onDone, onClose }: AddLineProps) {
  const text = useText();
  const { institutions } = useInstitutions();
  const add = useCommand(AddBudgetLineDocument, (result) => result.addBudgetLine);
  const told = ['institutionId', 'code', 'name', 'currency', 'planned', 'fiscalYear'].some((path) => add.issue(path));
  const send = async (field: (name: string) => string) => {
    const input = {
      fiscalYear: year,
      institutionId: field('institutionId'),
      code: field('code'),
      name: field('name'),
      currency: field('currency'),
      planned: field('planned'),
    };
    if (await add.run({ input })) onDone();
  };
  return (
    <Drawer title={text('budget.add')} onClose={onClose}>
      <p>{text('budget.add.year', { year: fiscalYearName(year, firstMonth) })}</p>
      <Failure sentence={told ? add.issue('fiscalYear') : add.sentence} />
      <Form onSend={(field) => void send(field)}>
        <Field label={text('budget.name')} name="name" dir="auto" autoComplete="off" error={add.issue('name')} />
        <Field
          label={text('budget.code')}
          hint={text('budget.code.hint')}
          name="code"
          dir="ltr"
          autoComplete="off"
          error={add.issue('code')}
        />
        <SelectField
          label={text('budget.institution')}
          name="institutionId"
          choices={treeChoices(institutions ?? [])}
          error={add.issue('institutionId')}
        />
        <Field
          label={text('budget.currency')}
          hint={text('budget.currency.hint')}
          name="currency"
          dir="ltr"
          defaultValue={lines[0]?.currency ?? 'USD'}
          maxLength={3}
          error={add.issue('currency')}
        />
        <Field
          label={text('budget.planned.amount')}
          name="planned"
          inputMode="decimal"
          autoComplete="off"
          error={add.issue('planned')}
        />
        <Button type="submit" pending={add.pending}>
          {text('budget.add')}
        </Button>
      </Form>
    </Drawer>
  );
}
