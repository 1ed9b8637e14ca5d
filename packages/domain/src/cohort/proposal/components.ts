import type { Seated } from './seat-people';

/** Pools that have nothing to do with each other: nobody could change from one to the other, so each can be divided by itself. */
export const componentsOf = (pools: Seated['pools'], languages: readonly string[]): Seated['pools'][] => {
  let components: { keys: Set<string>; pools: Seated['pools'] }[] = [];
  for (const pool of pools) {
    const { region } = pool.pool;
    const keys = [pool.pool.language, ...pool.people.flatMap((person) => person.languages)]
      .filter((language) => languages.includes(language))
      .map((language) => JSON.stringify([language, region]));
    const met = components.filter((component) => keys.some((key) => component.keys.has(key)));
    components = [
      ...components.filter((component) => !met.includes(component)),
      {
        keys: new Set([...met.flatMap((component) => [...component.keys]), ...keys]),
        pools: [...met.flatMap((component) => component.pools), pool],
      },
    ];
  }
  return components.map((component) => component.pools);
};
