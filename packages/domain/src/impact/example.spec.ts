import { readFileSync } from 'node:fs';
import path from 'node:path';
import { adjustedEffects, compareGroups, pairedChange, signedRank, type Pair } from '.';

const page = readFileSync(path.join(__dirname, '../../../../docs/methods/impact.md'), 'utf8');
const pairsOf = (group: string): Pair[] =>
  [...(page.match(new RegExp(`^\\| ${group} +\\|(.*)\\|$`, 'm'))?.[1] ?? '').matchAll(/(\d)→(\d)/g)].map(
    ([, before, after]) => ({ before: Number(before), after: Number(after) }),
  );
const two = (value: number | null | undefined): string => (value ?? Number.NaN).toFixed(2);
const four = (value: number | null | undefined): string => (value ?? Number.NaN).toFixed(4);

test('docs/methods/impact.md says of its example what is computed from it', () => {
  const [learners, waiting] = [pairsOf('learners'), pairsOf('waiting list')];
  const change = pairedChange(learners);
  const rank = signedRank(learners);
  const compared = compareGroups(learners, waiting);
  const adjusted = adjustedEffects(waiting, new Map([['learners', learners]])).effects?.get('learners');
  const [own, effect] = [change.estimates, compared.effect];
  const sentences = [
    `Change: ${change.n} learners rose from ${two(change.meanBefore)} to ${two(change.meanAfter)}, by ${two(change.meanChange)} levels ` +
      `(95 % interval ${two(own?.interval.low)} to ${two(own?.interval.high)}; t(${own?.df}) = ${two(own?.t)}, p = ${four(own?.p)}).`,
    `Standardised: d_z = ${two(own?.dz)} (${two(own?.dzInterval.low)} to ${two(own?.dzInterval.high)}), ` +
      `g_z = ${two(own?.gz)}, d_av = ${two(own?.dav)}.`,
    `Signed rank: V = ${rank.v} of ${rank.n} who changed, p = ${four(rank.p)}.`,
    `Effect: the waiting list rose by ${two(compared.comparison.meanChange)}; the learners rose by ${two(compared.difference)} more ` +
      `(${two(effect?.interval.low)} to ${two(effect?.interval.high)}; ` +
      `Welch's t(${effect?.df.toFixed(1)}) = ${two(effect?.t)}, p = ${four(effect?.p)}).`,
    `Standardised effect: g = ${two(effect?.g)} (${two(effect?.standardisedInterval.low)} to ${two(effect?.standardisedInterval.high)}).`,
    `Adjusted effect: ${two(adjusted?.effect)} (${two(adjusted?.interval.low)} to ${two(adjusted?.interval.high)}), ` +
      `standard error ${two(adjusted?.standardError)}, p = ${four(adjusted?.p)}.`,
  ];
  for (const sentence of sentences) expect(page).toContain(`- ${sentence}\n`);
});
