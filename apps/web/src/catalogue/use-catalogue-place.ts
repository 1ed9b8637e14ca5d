import type { TrainingModuleFilterInput } from '../generated/documents';
import { useAddress } from '../ui/use-address';
import { MODALITIES } from './parts';

type Narrowing = 'search' | 'competency' | 'language' | 'modality' | 'kind';

/** What the page shows, as the address says it: what the list is narrowed to, and the module that is open. */
export function useCataloguePlace() {
  const [params, change] = useAddress();
  const kind = params.get('kind');
  const filter: TrainingModuleFilterInput = {
    search: params.get('search'),
    competencyId: params.get('competency'),
    language: params.get('language'),
    modality: MODALITIES.find((modality) => modality === params.get('modality')) ?? null,
    invented: kind === 'invented' ? true : kind === 'real' ? false : null,
  };
  return {
    filter,
    value: (name: Narrowing) => params.get(name) ?? '',
    narrow: (name: Narrowing, value: string) => change({ [name]: value }),
    narrowed: Object.values(filter).some((value) => value !== null),
    clear: () => change({ search: null, competency: null, language: null, modality: null, kind: null }),
    open: params.get('module'),
    show: (id: string | null) => change({ module: id }),
  };
}
