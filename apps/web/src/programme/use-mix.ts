import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { Plan, Scenario } from './parts';

type Share = Scenario['limits']['modalityMix'][number];

/** Shares of the hours in words: as they are asked for, and as a plan has them. */
export function useMix() {
  const text = useText();
  const { percent } = useFormat();
  const boundsOf = ({ least, most }: Share) => ({
    least: percent((least ?? 0) / 100),
    most: percent((most ?? 100) / 100),
  });
  const wayOf = ({ modality }: Share) => text(`catalogue.modality.${modality}`);
  return {
    asked: (share: Share): string =>
      text(`programme.origin.mix.${boundIn(share)}`, { way: wayOf(share), ...boundsOf(share) }),
    kept: (share: Share, plan: Plan): string =>
      text(`programme.mix.${boundIn(share)}`, {
        ...{ way: wayOf(share), share: percent(shareOf(share.modality, plan)) },
        ...boundsOf(share),
      }),
  };
}

const boundIn = ({ least, most }: Share): 'least' | 'most' | 'both' => {
  if (most === null) return 'least';
  return least === null ? 'most' : 'both';
};

/** From 0 to 1; 0 of a plan without hours. */
function shareOf(modality: Share['modality'], { hours, modules }: Plan): number {
  const own = modules.reduce((sum, { module }) => (module.modality === modality ? sum + module.hours : sum), 0);
  return hours === 0 ? 0 : own / hours;
}
