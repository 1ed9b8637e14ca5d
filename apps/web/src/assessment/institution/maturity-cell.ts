import type { IndicatorPartsFragment } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import type { Text } from '../../locale/use-text';

interface Level {
  institution: string;
  indicator: IndicatorPartsFragment | undefined;
  /** Null where none is settled. */
  ordinal: number | null;
  target: number | null;
}

export const levelLabel = (indicator: IndicatorPartsFragment | undefined, ordinal: number): string =>
  isolated(indicator?.choices.find((choice) => choice.ordinal === ordinal)?.level.label ?? String(ordinal));

/** An institution's level in an indicator in words, with its target. */
export const spokenLevel = (
  { institution, indicator, ordinal, target }: Level,
  text: Text,
  number: (value: number) => string,
): string[] => {
  const where = { institution: isolated(institution), indicator: isolated(indicator?.text.label ?? '') };
  const toReach = target === null ? [] : [text('assessment.institutions.cell.target', { ordinal: number(target) })];
  if (ordinal === null) return [text('assessment.institutions.cell.open', where), ...toReach];
  const level = { ...where, ordinal: number(ordinal), level: levelLabel(indicator, ordinal) };
  return [text('assessment.institutions.cell', level), ...toReach];
};

/** The columns of a map by indicator. */
export const indicatorColumns = (indicators: readonly IndicatorPartsFragment[]) =>
  indicators.map(({ indicatorId, code, text: { label }, dimension }) => ({
    id: indicatorId,
    code,
    label,
    group: dimension.label,
  }));
