import { westernDigits } from '@baobab/domain/assessment';

/** What is keyed for a competency: a level, or that the form has none or more than one. */
export type Keyed = number | 'blank';

/**
 * What the last sign that was typed into a box means.
 * @param ordinals the levels that there are.
 * @returns null where it means nothing.
 * @example keyedBy('٢', [0, 1, 2, 3]) // 2
 */
export function keyedBy(typed: string, ordinals: readonly number[]): Keyed | null {
  const sign = typed.trim().at(-1) ?? '';
  if (/[-–.]/.test(sign)) return 'blank';
  const digit = westernDigits(sign);
  return /^\d$/.test(digit) && ordinals.includes(Number(digit)) ? Number(digit) : null;
}

/** The contract's answers; null while a competency has nothing keyed. */
export function answersOf(
  competencyIds: readonly string[],
  keyed: Readonly<Record<string, Keyed | undefined>>,
): { competencyId: string; ordinal: number | null }[] | null {
  if (competencyIds.some((id) => keyed[id] === undefined)) return null;
  return competencyIds.map((competencyId) => {
    const said = keyed[competencyId];
    return { competencyId, ordinal: typeof said === 'number' ? said : null };
  });
}
