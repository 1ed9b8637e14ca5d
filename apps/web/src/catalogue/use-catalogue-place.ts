import { useSearchParams } from 'react-router';
import type { TrainingModuleFilterInput } from '../generated/documents';
import { MODALITIES } from './parts';

export type Narrowing = 'search' | 'competency' | 'language' | 'modality' | 'kind';

/** What the page shows, as the address says it: what the list is narrowed to, and the module that is open. */
export function useCataloguePlace() {
  const [params, setParams] = useSearchParams();

  function go(name: string, value: string) {
    setParams((now) => {
      const next = new URLSearchParams(now);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  }

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
    narrow: (name: Narrowing, value: string) => go(name, value),
    narrowed: Object.values(filter).some((value) => value !== null),
    clear: () => setParams({}),
    open: params.get('module'),
    show: (id: string | null) => go('module', id ?? ''),
  };
}
