import type { IndicatorPartsFragment } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { CodeList } from '../../ui/CodeList';

/** What the numbers of levels and the codes of indicators mean, below a map of them. */
export function MaturityLegend({ indicators }: { indicators: readonly IndicatorPartsFragment[] }) {
  const text = useText();
  const { number, list } = useFormat();
  const levels = indicators[0]?.choices ?? [];
  return (
    <>
      <p>
        {text('assessment.institutions.levels', {
          levels: list(levels.map(({ ordinal, level }) => `${number(ordinal)} ${isolated(level.label)}`)),
        })}
      </p>
      <CodeList
        summary={text('needs.legend.codes')}
        codes={indicators.map(({ indicatorId, code, text: { label } }) => ({ id: indicatorId, code, label }))}
      />
    </>
  );
}
