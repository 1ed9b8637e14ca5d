import type { TailoringRequest } from '@baobab/domain/programme';
import { tailorProgramme } from '@baobab/domain/programme';
import { firstOfEachFamily, setCoveringRequest, setCoverings } from '@baobab/testing/set-coverings';
import { inSeconds, say, table } from '../say';
import { quick, type Scale } from '../scale';

/** Half of it at most goes to the programme itself, the rest to the curve of money. */
const timeLimit = 60;

/** `npm run bench -- set-covering`: the OR-Library's instances as requests, their published optimum, and how far a greedy choice stays behind it. */
export const measureSetCovering = async (scale: Scale): Promise<void> => {
  const instances = scale === quick ? firstOfEachFamily : setCoverings;
  say(`${instances.length} instances of the OR-Library, all closed at the least cost; ${timeLimit} s at most.`);
  const rows: string[][] = [];
  for (const { name, file, optimum } of instances) {
    const request = setCoveringRequest(file);
    const [seconds, { status, value, bound }] = await inSeconds(() => tailorProgramme(request, { timeLimit }));
    const greedy = greedyCost(request);
    const behind = `${(((greedy - optimum) / optimum) * 100).toFixed(1)} %`;
    const size = `${request.needs.length} × ${request.modules.length}`;
    rows.push([name, size, status, ...[value, bound, optimum].map(String), seconds.toFixed(1), String(greedy), behind]);
  }
  say(table(['', 'size', 'status', 'cost', 'bound', 'published', 'seconds in all', 'greedy', 'behind'], rows));
};

/** Takes, one after the other, the module that costs least for each need that it closes and that is still open (Chvátal 1979). */
const greedyCost = ({ needs, modules }: Pick<TailoringRequest, 'needs' | 'modules'>): number => {
  const open = new Set(needs.map(({ id }) => id));
  let spent = 0;
  while (open.size > 0) {
    const [next] = modules
      .map(({ cost, closes }) => ({ cost, closes, closing: closes.filter((id) => open.has(id)).length }))
      .filter(({ closing }) => closing > 0)
      .sort((one, other) => one.cost / one.closing - other.cost / other.closing);
    if (!next) throw new Error(`No module closes ${[...open].join(', ')}.`);
    spent += next.cost;
    next.closes.forEach((id) => open.delete(id));
  }
  return spent;
};
