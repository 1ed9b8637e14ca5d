import { itemLanguages } from '@baobab/domain/assessment/item';
import { competenciesOf, type TaughtWords } from '../../catalogue/parts';
import { useLanguageNames } from '../../framework/use-language-names';
import { useText } from '../../locale/use-text';
import { FilterBar } from '../../ui/FilterBar';
import { STATES } from './parts';
import { SELECTS, type useBankPlace } from './use-bank-place';

interface BankFilterProps {
  framework: TaughtWords;
  place: ReturnType<typeof useBankPlace>;
}

/** Narrows the item bank: by words, competency, level, state, whose, and the language that is missing. */
export function BankFilter({ framework, place }: BankFilterProps) {
  const text = useText();
  const names = useLanguageNames();
  const choices = {
    competency: competenciesOf(framework).map(({ id, code, text: { label } }) => ({
      value: id,
      label: `${code} ${label}`,
    })),
    level: levelChoices(framework),
    state: STATES.map((state) => ({ value: state, label: text(`assessment.items.state.${state}`) })),
    whose: (['own', 'published'] as const).map((value) => ({ value, label: text(`assessment.items.whose.${value}`) })),
    missing: itemLanguages.map((value) => ({ value, label: names(value) })),
  };
  return (
    <FilterBar
      search={{ label: text('assessment.items.filter.search'), action: text('assessment.items.filter.action') }}
      unnarrowed={text('assessment.items.filter.any')}
      value={place.value}
      onNarrow={place.narrow}
      selects={SELECTS.map((name) => ({
        name,
        label: text(`assessment.items.filter.${name}`),
        choices: choices[name],
      }))}
    />
  );
}

/** Levels that an item may test: all but "not yet". */
export const levelChoices = ({ levels }: TaughtWords) =>
  levels
    .filter(({ ordinal }) => ordinal > 0)
    .map(({ ordinal, text: { label } }) => ({ value: String(ordinal), label: `${ordinal} ${label}` }));
