interface Placed {
  id: string;
  parentId: string | null;
}

/** Institutions as a tree is read: each below its own, with how deep it stands. */
export const inTreeOrder = <Place extends Placed>(all: readonly Place[]): { place: Place; depth: number }[] => {
  const below = (parentId: string | null, depth: number): { place: Place; depth: number }[] =>
    all
      .filter((place) => place.parentId === parentId)
      .flatMap((place) => [{ place, depth }, ...below(place.id, depth + 1)]);
  return below(null, 0);
};
