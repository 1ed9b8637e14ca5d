import { useText } from '../locale/use-text';
import { FilterBar } from '../ui/FilterBar';
import { competenciesOf, MODALITIES, type TaughtWords } from './parts';
import type { useCataloguePlace } from './use-catalogue-place';
import { useLanguages } from './use-languages';

interface CatalogueFilterProps {
  framework: TaughtWords;
  /** Languages of the modules in the list. */
  seen: readonly string[];
  place: ReturnType<typeof useCataloguePlace>;
}

export function CatalogueFilter({ framework, seen, place }: CatalogueFilterProps) {
  const text = useText();
  const { choices } = useLanguages();
  const language = place.value('language');
  return (
    <FilterBar
      search={{ label: text('catalogue.filter.search'), action: text('catalogue.filter.action') }}
      unnarrowed={text('catalogue.filter.any')}
      value={place.value}
      onNarrow={place.narrow}
      selects={[
        {
          name: 'competency',
          label: text('catalogue.filter.competency'),
          choices: competenciesOf(framework).map(({ id, code, text: { label } }) => ({
            value: id,
            label: `${code} ${label}`,
          })),
        },
        {
          name: 'language',
          label: text('catalogue.filter.language'),
          choices: choices(language ? [...seen, language] : seen),
        },
        {
          name: 'modality',
          label: text('catalogue.filter.modality'),
          choices: MODALITIES.map((modality) => ({ value: modality, label: text(`catalogue.modality.${modality}`) })),
        },
        {
          name: 'kind',
          label: text('catalogue.filter.kind'),
          choices: (['real', 'invented'] as const).map((kind) => ({
            value: kind,
            label: text(`catalogue.filter.${kind}`),
          })),
        },
      ]}
    />
  );
}
