/**
 * How an item is answered: one option, several, an order, a number; a case is a situation with one question of one option. An item is
 * solved or not; there is nothing between.
 */
export const itemKinds = ['single', 'multiple', 'order', 'numeric', 'case'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What is right of an item. Never leaves the server to somebody who answers it. */
export interface ItemKey {
  kind: ItemKind;
  /** How many options there are; 0 of a numeric item. */
  options: number;
  /** The first so many options are right, or, of an order, stand in the right order; people see them shuffled. Null of a numeric item. */
  right: number | null;
  /** Of a numeric item: what is right, and how far from it still counts. */
  value: number | null;
  tolerance: number | null;
}

/** What somebody answered: positions of options as the author wrote them, from 0; or a number. */
export type ItemAnswer = { chosen: readonly number[] } | { number: number };

/** Whether the answer is right. An answer of another form is wrong. */
export const isCorrect = ({ kind, right, value, tolerance }: ItemKey, answer: ItemAnswer): boolean => {
  if (kind === 'numeric')
    return 'number' in answer && value !== null && Math.abs(answer.number - value) <= (tolerance ?? 0);
  if (!('chosen' in answer) || right === null || answer.chosen.length !== right) return false;
  return kind === 'order'
    ? answer.chosen.every((option, place) => option === place)
    : new Set(answer.chosen).size === right && answer.chosen.every((option) => option < right);
};

/** How many options somebody has to choose, which she is told; null where she chooses one, orders all, or writes a number. */
export const toChoose = ({ kind, right }: Pick<ItemKey, 'kind' | 'right'>): number | null =>
  kind === 'multiple' ? right : null;

/** How likely somebody who does not know hits on the answer, if every answer that she may give is as likely. */
export const guessOf = ({ kind, options, right }: Pick<ItemKey, 'kind' | 'options' | 'right'>): number => {
  switch (kind) {
    case 'single':
    case 'case':
      return 1 / options;
    case 'multiple':
      // She is told how many are right: any choice of so many.
      return 1 / choices(options, right ?? 0);
    case 'order':
      return 1 / Array.from({ length: options }, (_, index) => index + 1).reduce((product, each) => product * each, 1);
    case 'numeric':
      return 0.02;
  }
};

/** How many ways there are to choose so many of so many. */
export const choices = (of: number, chosen: number): number =>
  Array.from({ length: chosen }, (_, index) => (of - index) / (index + 1)).reduce((product, each) => product * each, 1);

/**
 * The order in which somebody sees the options: a shuffle (Fisher and Yates) that is always the same for one seed. An order is never shown
 * already solved.
 * @param seed any whole number.
 * @returns positions as the author wrote them, from 0.
 */
export const shuffled = ({ kind, options }: Pick<ItemKey, 'kind' | 'options'>, seed: number): number[] => {
  const positions = Array.from({ length: options }, (_, position) => position);
  let state = seed | 0;
  const draw = (below: number): number => {
    // Mulberry32: small, and the same on every machine.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  for (let at = positions.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1);
    [positions[at], positions[other]] = [positions[other] ?? 0, positions[at] ?? 0];
  }
  const solved = kind === 'order' && positions.every((position, place) => position === place);
  return solved ? positions.reverse() : positions;
};
