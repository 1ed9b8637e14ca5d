import { exactSum } from './amounts';
import type { ExactModule } from './exact-modules';
import type { ModalityShare } from './request';
import type { Row } from './rows';
import { atLeast, atMost } from './rows';

/** Shares of the hours, and the modules that may make them whether anybody follows them or not. */
interface Mixed {
  mix: readonly ModalityShare[];
  wished: ReadonlySet<string>;
}

/** @throws RangeError on a share that is no whole number from 0 to 100, or shares that no programme with hours could have. */
export const checkMix = (mix: readonly ModalityShare[], modules: readonly ExactModule[]): void => {
  for (const { modality, least = null, most = null } of mix) {
    for (const share of [least, most])
      if (share !== null && !(Number.isInteger(share) && share >= 0 && share <= 100))
        throw new RangeError(`A share of the hours is a whole number from 0 to 100, not ${share}.`);
    if (least === null && most === null) throw new RangeError(`The share of ${modality} says no least and no most.`);
    if (least !== null && most !== null && least > most)
      throw new RangeError(`The share of ${modality} is at least ${least} and at most ${most}.`);
  }
  if (new Set(mix.map(({ modality }) => modality)).size < mix.length)
    throw new RangeError('The share of a modality is given twice.');
  if (mix.reduce((sum, { least }) => sum + (least ?? 0), 0) > 100)
    throw new RangeError('The least shares of the hours add up to more than 100.');
  if (mix.length > 0)
    exactSum(
      'Hours in hundredths, a hundred times,',
      modules.map(({ hours }) => hours * 100),
    );
};

/** Σ h (100 or 0) x against p Σ h x: what each module adds to the one less the other, whole. */
const beyond = (modules: readonly ExactModule[], modality: string, share: number): number[] =>
  modules.map((module) => module.hours * ((module.modality === modality ? 100 : 0) - share));

/** What the first columns, one for each module, have to keep to. */
export const mixRows = (modules: readonly ExactModule[], { mix, wished }: Mixed): Row[] => {
  if (mix.length === 0) return [];
  const shares = mix.flatMap(({ modality, least = null, most = null }) => [
    ...(least === null ? [] : [atLeast(beyond(modules, modality, least), 0)]),
    ...(most === null ? [] : [atMost(beyond(modules, modality, most), 0)]),
  ]);
  const padding = modules.flatMap((module, column): Row[] =>
    countsItself(module, wished)
      ? []
      : [
          {
            lower: 0,
            upper: Infinity,
            entries: [
              ...modules.flatMap((other, place) => (requires(other, module) ? [[place, 1] as const] : [])),
              [column, -1],
            ],
          },
        ],
  );
  return [...shares, ...padding];
};

const countsItself = ({ id, closes }: ExactModule, wished: ReadonlySet<string>): boolean =>
  closes.length > 0 || wished.has(id);

const requires = (module: ExactModule, other: ExactModule): boolean =>
  module.requires.some((some) => some.includes(other.id));

/** Whether each modality has its share of the hours, in whole numbers. No hours have every share. */
export const hasShares = (mix: readonly ModalityShare[], chosen: readonly ExactModule[]): boolean =>
  mix.every(({ modality, least, most }) => {
    const sum = (share: number) => beyond(chosen, modality, share).reduce((total, each) => total + each, 0);
    return sum(least ?? 0) >= 0 && sum(most ?? 100) <= 0;
  });

/** Whether a plan has its shares, and not by hours that nobody would follow: of modules that teach nobody anything and that nothing requires. */
export const keepsMix = ({ mix, wished }: Mixed, chosen: readonly ExactModule[]): boolean =>
  mix.length === 0 ||
  (hasShares(mix, chosen) &&
    chosen.every((module) => countsItself(module, wished) || chosen.some((other) => requires(other, module))));
