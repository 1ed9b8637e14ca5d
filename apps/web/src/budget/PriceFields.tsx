import { useText } from '../locale/use-text';
import { Field } from '../ui/Field';

interface PriceFieldsProps {
  /** Who quotes, or which trainer. */
  provider: string;
  issue(path: string): string | null;
}

/** What a quote and the days of a trainer have alike. */
export function PriceFields({ provider, issue }: PriceFieldsProps) {
  const text = useText();
  return (
    <>
      <Field
        label={text('budget.prices.code')}
        hint={text('budget.prices.code.hint')}
        name="trainingModuleCode"
        dir="ltr"
        autoComplete="off"
        error={issue('trainingModuleCode')}
      />
      <Field label={provider} name="provider" dir="auto" autoComplete="off" error={issue('provider')} />
      <Field
        label={text('budget.prices.reference')}
        hint={text('house.optional')}
        name="reference"
        dir="auto"
        autoComplete="off"
        error={issue('reference')}
      />
      <Field
        label={text('budget.column.validUntil')}
        hint={text('house.optional')}
        name="validUntil"
        type="date"
        error={issue('validUntil')}
      />
    </>
  );
}

/** The fields that both have, as the contract takes them. */
export const priceInput = (field: (name: string) => string) => ({
  trainingModuleCode: field('trainingModuleCode'),
  provider: field('provider'),
  reference: field('reference'),
  validUntil: field('validUntil') || null,
});
