import type { BankItemFilterInput } from '../../generated/documents';
import { useAddress } from '../../ui/use-address';
import { STATES } from './parts';

/** What is chosen from a list. */
export const SELECTS = ['competency', 'level', 'state', 'whose', 'missing'] as const;
type Narrowing = 'search' | (typeof SELECTS)[number];

/** What the list is narrowed to, as the address says it. */
export function useBankPlace() {
  const [params, change] = useAddress();
  const whose = params.get('whose');
  const level = Number(params.get('level'));
  const filter: BankItemFilterInput = {
    search: params.get('search'),
    competencyId: params.get('competency'),
    ordinal: Number.isInteger(level) && level > 0 ? level : null,
    state: STATES.find((state) => state === params.get('state')) ?? null,
    own: whose === 'own' ? true : whose === 'published' ? false : null,
    missing: params.get('missing'),
  };
  return {
    filter,
    value: (name: Narrowing) => params.get(name) ?? '',
    narrow: (name: Narrowing, value: string) => change({ [name]: value }),
    narrowed: Object.values(filter).some((value) => value !== null),
    clear: () => change({ search: null, competency: null, level: null, state: null, whose: null, missing: null }),
  };
}
