import { proposeCohorts, type CohortLimits } from '@baobab/domain/cohort/proposal';
import { inSeconds, say, table } from '../say';
import { quick, type Scale } from '../scale';
import { skippedGreedily } from './greedy';
import { aDemand } from './request';

const timeLimit = 26; // seconds, as the worker has them

const questions: [name: string, limits: Partial<CohortLimits>][] = [
  ['44 cohorts at most', { most: 44 }],
  ['the fewest cohorts', {}],
  ['30 cohorts, 6 women and 6 men in each', { most: 30, leastWomen: 6, leastMen: 6 }],
  ['of one region', { oneRegion: true, leastPeople: 8 }],
];

/** `npm run bench -- cohorts`: cohorts for 1,000 people, the bound on what they skip, and a greedy division beside it; quick, for 200. */
export const measureCohorts = async (scale: Scale): Promise<void> => {
  const people = scale === quick ? 200 : 1_000;
  say(
    `${people} people, six modules, two languages, 25 seats; ${timeLimit} s at most. The gap is a share of all hours held.`,
  );
  const rows: string[][] = [];
  for (const [name, limits] of questions) {
    const request = aDemand(people, limits);
    const [seconds, { status, cohorts, left, need, skipped, followed }] = await inSeconds(() =>
      proposeCohorts({ request, timeLimit }),
    );
    const all = followed + skipped.value;
    const share = (part: number) => `${((100 * part) / all).toFixed(2)} %`;
    // A greedy division that keeps regions or quotas would be another one; where some are left it is of others.
    const comparable = left.length === 0 && !request.limits.oneRegion;
    rows.push([
      name,
      status,
      String(cohorts.length),
      String(left.length),
      need.value === need.bound ? 'proven' : `${need.value} of ${need.bound}`,
      String(skipped.value / 100),
      String(skipped.bound / 100),
      share(skipped.value - skipped.bound),
      comparable ? share(skippedGreedily(request) - skipped.bound) : '',
      seconds.toFixed(1),
    ]);
  }
  say(table(['', 'status', 'cohorts', 'left', 'need', 'skipped', 'bound', 'gap', 'greedy gap', 'seconds'], rows));
};
