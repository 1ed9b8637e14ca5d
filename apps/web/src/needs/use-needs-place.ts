import { useAddress } from '../ui/use-address';

export type Measure = 'people' | 'gap';

/** What the page shows, as the address says it: round, institution, what is counted and the open cell. */
export function useNeedsPlace() {
  const [params, go] = useAddress();
  const competency = params.get('competency');
  const within = params.get('within');

  const measure: Measure = params.get('show') === 'gap' ? 'gap' : 'people';
  function linkTo(institution: string): string {
    const next = new URLSearchParams(params);
    for (const part of ['competency', 'within']) next.delete(part);
    next.set('institution', institution);
    return `/needs?${next.toString()}`;
  }

  return {
    linkTo,
    roundId: params.get('round'),
    institutionId: params.get('institution'),
    measure,
    cell: competency && within ? { row: within, column: competency } : null,
    chooseRound: (round: string) => go({ round, competency: null, within: null }),
    openInstitution: (institution: string) => go({ institution, competency: null, within: null }),
    count: (what: Measure) => go({ show: what === 'gap' ? what : null }),
    openCell: (row: string, column: string) => go({ within: row, competency: column }),
    closeCell: () => go({ competency: null, within: null }),
  };
}
