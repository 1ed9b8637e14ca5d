import type { ConditionMetPartsFragment } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';

type Asked = Pick<ConditionMetPartsFragment, 'kind' | 'leastShare' | 'title'>;

/** Conditions in words. */
export function useConditions() {
  const text = useText();
  const { percent, list } = useFormat();
  const said = ({ kind, leastShare, title }: Asked): string =>
    kind === 'attendance'
      ? text('cohort.completion.attendance', { share: percent(leastShare ?? 0) })
      : text(`cohort.completion.${kind}`, { title: isolated(title ?? '') });
  /** How somebody stands to one, beside what it is. */
  const standing = ({ kind, met, share, work }: ConditionMetPartsFragment): string => {
    if (kind === 'attendance') return share === null ? text('cohort.completion.notYet') : percent(share);
    if (work !== null) return text(`cohort.completion.work.${work}`);
    return text(met ? 'cohort.completion.done' : 'cohort.completion.open');
  };
  /** “2 of 3 conditions; missing: …” */
  const summary = (met: number, total: number, conditions: readonly ConditionMetPartsFragment[]): string => {
    const missing = conditions.filter((each) => !each.met).map(said);
    return missing.length === 0
      ? text('cohort.completion.all', { total })
      : text('cohort.completion.missing', { met, total, missing: list(missing) });
  };
  return { said, standing, summary };
}
