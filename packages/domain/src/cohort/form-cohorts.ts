export interface PersonToPlace {
  id: string;
  /** Levels that the programme would close. */
  gap: number;
  /** Her institution: colleagues are kept together. */
  group: string;
}

export interface CohortSize {
  seats: number;
  leastPeople: number;
  /** At most so many cohorts; null: as many as are needed. */
  most: number | null;
}

export interface FormedCohorts {
  /** Ids of people. */
  cohorts: string[][];
  /** Those for whom there is no place yet. */
  left: string[];
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * Divides people into cohorts of near-equal size, none above the seats and none below the least; where not all can be placed,
 * those with the largest gaps are. Colleagues stay together where the sizes allow. The same people give the same cohorts.
 */
export const formCohorts = (people: readonly PersonToPlace[], size: CohortSize): FormedCohorts => {
  const inOrder = [...people].sort((one, other) => other.gap - one.gap || byText(one.id, other.id));
  const sizes = sizesOf(people.length, size);
  const places = sizes.reduce((sum, each) => sum + each, 0);
  return {
    cohorts: distribute(inOrder.slice(0, places), sizes),
    left: inOrder.slice(places).map(({ id }) => id),
  };
};

/** As few cohorts as hold everybody; one less, all full, where they would be too small. */
const sizesOf = (people: number, { seats, leastPeople, most }: CohortSize): number[] => {
  const wanted = Math.min(Math.ceil(people / seats), most ?? Infinity);
  const reached = Math.min(people, wanted * seats);
  const count = reached < wanted * leastPeople ? wanted - 1 : wanted;
  const places = Math.min(people, count * seats);
  return Array.from({ length: count }, (_, at) => Math.floor((places + at) / count)).reverse();
};

/**
 * The largest institution first: whole into the cohort that it fills best, and where none has room for all of it, as many as
 * fit into the one with the most. A division fills a cohort, so there are fewer divisions than cohorts.
 */
const distribute = (people: readonly PersonToPlace[], sizes: readonly number[]): string[][] => {
  const cohorts = sizes.map((room) => ({ room, people: [] as string[] }));
  for (const colleagues of colleaguesOf(people))
    for (let at = 0; at < colleagues.length;) {
      const rest = colleagues.length - at;
      const byRoom = [...cohorts].sort((one, other) => one.room - other.room);
      const cohort = byRoom.find(({ room }) => room >= rest) ?? byRoom.at(-1);
      if (!cohort?.room) throw new Error('There are fewer places than people.');
      const taken = Math.min(rest, cohort.room);
      cohort.people.push(...colleagues.slice(at, at + taken));
      cohort.room -= taken;
      at += taken;
    }
  return cohorts.map((cohort) => cohort.people);
};

const colleaguesOf = (people: readonly PersonToPlace[]): string[][] => {
  const groups = new Map<string, string[]>();
  for (const { id, group } of people) {
    const colleagues = groups.get(group);
    if (colleagues) colleagues.push(id);
    else groups.set(group, [id]);
  }
  return [...groups]
    .sort(([one, its], [other, others]) => others.length - its.length || byText(one, other))
    .map(([, ids]) => ids);
};
