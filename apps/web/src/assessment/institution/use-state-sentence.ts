import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import type { Assessed } from './assessed';

/** How far the institution is, and what it waits for. */
export function useStateSentence({ state, respondents, moderator, over, closesOn, indicators }: Assessed): string {
  const text = useText();
  const { date, number } = useFormat();
  const missing = respondents.filter(({ submitted }) => !submitted).length;
  const settled = indicators.filter((each) => each.settled).length;
  if (state === 'moderated')
    return text('assessment.institution.state.moderated', { name: isolated(moderator?.name ?? '') });
  if (respondents.length === 0) return text('assessment.institution.nobody');
  if (state === 'asked')
    return over
      ? text('assessment.institution.state.silent')
      : text('assessment.institution.state.asked', { missing, day: isolated(date(dayOf(closesOn))) });
  return [
    text('assessment.institution.state.answered', { settled: number(settled), of: number(indicators.length) }),
    ...(missing > 0 ? [text('assessment.institution.state.without', { missing })] : []),
  ].join(' ');
}
