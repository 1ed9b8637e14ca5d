import type { TailoringRequest } from '@baobab/domain/programme';
import { evaluatePlan, tailorProgramme } from '@baobab/domain/programme';
import { inSeconds, say, table } from '../say';
import { quick, type Scale } from '../scale';
import { largeGroup } from './request';

/** Half of it at most goes to one programme itself, the rest to what its limits cost and to the curves. */
const ofOne = 20;
/** As much as a coordinator waits for. */
const ofTracks = 60;

/** `npm run bench -- tailoring`: the best programme for 1,000 people under limits, its bound, and how far a greedy choice stays behind it. */
export const measureTailoring = async (scale: Scale): Promise<void> => {
  const modules = scale === quick ? 60 : 500;
  say(
    `${modules} modules, 1,000 people in 20 need profiles, 14 competencies of 3 levels; ${ofOne} s at most, ${ofTracks} s for tracks.`,
  );
  const rows: string[][] = [];
  for (const [name, limits, tracks] of [
    ['40 hours', { hours: 40 }, 1],
    ['60 hours, 10,000 dollars', { hours: 60, budget: 10_000 }, 1],
    ['40 hours a person', { hoursPerPerson: 40 }, 1],
    ['40 hours a person, 2 tracks', { hoursPerPerson: 40 }, 2],
    ['40 hours a person, 3 tracks', { hoursPerPerson: 40 }, 3],
  ] as const) {
    const request = largeGroup(modules, limits, tracks);
    const timeLimit = tracks === 1 ? ofOne : ofTracks;
    const [seconds, programme] = await inSeconds(() => tailorProgramme(request, { timeLimit }));
    const { status, value, bound, need } = programme;
    const greedy = greedyChoice(request);
    const behind = value ? `${(((value - greedy) / value) * 100).toFixed(1)} %` : '';
    rows.push([name, status, String(value), String(bound), String(need), seconds.toFixed(1), String(greedy), behind]);
  }
  say(table(['', 'status', 'closed', 'bound', 'of need', 'seconds in all', 'greedy', 'behind'], rows));
};

/** One programme for all. Takes, one after the other, the module that closes most need an hour of those that the limits leave room for. */
const greedyChoice = ({ needs, modules, tracks, limits }: TailoringRequest): number => {
  const closedBy = (ids: readonly string[]) => evaluatePlan(needs, modules, ids).needClosed;
  const hoursOf = (ids: readonly string[]) =>
    modules.reduce((sum, { id, hours }) => sum + (ids.includes(id) ? hours : 0), 0);
  const fits = (ids: readonly string[]) =>
    hoursOf(ids) <= (limits.hours ?? Infinity) &&
    modules.reduce((sum, { id, cost }) => sum + (ids.includes(id) ? cost : 0), 0) <= (limits.budget ?? Infinity) &&
    (tracks?.kinds ?? []).every(
      (profile) => hoursOf(ids.filter((id) => profile.modules.includes(id))) <= (limits.hoursPerPerson ?? Infinity),
    );
  let chosen: string[] = [];
  for (;;) {
    const before = closedBy(chosen);
    const next = modules
      .filter(({ id }) => !chosen.includes(id) && fits([...chosen, id]))
      .map(({ id, hours }) => ({ id, gain: (closedBy([...chosen, id]) - before) / hours }))
      .filter(({ gain }) => gain > 0)
      .sort((one, other) => other.gain - one.gain)[0];
    if (!next) return before;
    chosen = [...chosen, next.id];
  }
};
