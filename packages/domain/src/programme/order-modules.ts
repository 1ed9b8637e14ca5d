import type { Step } from './steps';

interface Ordered {
  id: string;
  closes: readonly string[];
  requires: readonly (readonly string[])[];
}

/**
 * Modules in an order in which they can be held: before a module stand those that it requires, and those that teach steps which its own steps wait for.
 * Modules that wait for one another (each teaches an early step of one chain and a late one of another) cannot all be served;
 * of these the one that begins lowest comes first.
 */
export const orderModules = <Module extends Ordered>(modules: readonly Module[], steps: readonly Step[]): Module[] => {
  const known = new Map(steps.map((step) => [step.id, step]));
  const lowest = ({ closes }: Module): number => Math.min(...closes.map((id) => known.get(id)?.depth ?? Infinity));
  const waiting = modules
    .map((module) => ({
      module,
      lowest: lowest(module),
      awaited: awaitedBy(module, known),
      required: new Set(module.requires.flat()),
    }))
    .sort((one, other) => (one.lowest === other.lowest ? 0 : one.lowest - other.lowest));

  const ordered: Module[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(
      ({ module, awaited, required }) =>
        !waiting.some(
          ({ module: other }) =>
            other !== module && (required.has(other.id) || other.closes.some((id) => awaited.has(id))),
        ),
    );
    ordered.push(...waiting.splice(Math.max(ready, 0), 1).map(({ module }) => module));
  }
  return ordered;
};

/** The steps that a module's steps wait for. */
const awaitedBy = ({ closes }: { closes: readonly string[] }, known: ReadonlyMap<string, Step>): Set<string> => {
  const awaited = new Set<string>();
  for (const id of closes)
    for (let earlier = known.get(id)?.earlier; earlier; earlier = earlier.earlier) awaited.add(earlier.id);
  return awaited;
};
