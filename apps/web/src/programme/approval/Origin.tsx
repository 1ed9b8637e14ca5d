import type { OriginPartsFragment } from '../../generated/documents';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { useMix } from '../use-mix';

/** What the plan was accepted from, whether that was proven to be the best, and what edits by hand have cost since; nothing where it was put together by hand. */
export function Origin({ origin }: { origin: OriginPartsFragment | null }) {
  const text = useText();
  const { list, money, number } = useFormat();
  const mix = useMix();
  if (!origin) return null;
  const { objective, limits, status, unchanged, closesLess, hoursMore, costMore } = origin;
  const { hours, hoursPerPerson, weeks, hoursPerWeek, budget, languages, modalityMix } = limits;
  const set = [
    ...(hours === null ? [] : [text('programme.upTo.hours', { hours: number(hours) })]),
    ...(hoursPerPerson === null ? [] : [text('programme.origin.hoursPerPerson', { hours: number(hoursPerPerson) })]),
    ...(weeks === null || hoursPerWeek === null
      ? []
      : [text('programme.origin.weeks', { weeks, hours: number(hoursPerWeek) })]),
    ...(budget === null ? [] : [text('programme.origin.budget', { cost: money(budget) })]),
    ...languages,
    ...modalityMix.map(mix.asked),
  ];
  const from = text('programme.origin', {
    objective: text(`programme.objective.${objective}`),
    limits: set.length > 0 ? list(set) : text('programme.origin.noLimits'),
  });
  const best = text(status === 'optimal' ? 'programme.origin.proven' : 'programme.origin.found');
  const signed = { signDisplay: 'exceptZero' } as const;
  const lost = [
    closesLess ? text('programme.origin.need', { need: number(-closesLess, signed) }) : null,
    hoursMore ? text('programme.origin.hours', { hours: number(hoursMore, signed) }) : null,
    costMore ? `${costMore > 0 ? '+' : ''}${money(costMore)}` : null,
  ].filter((part) => part !== null);
  const isKnown = closesLess !== null && costMore !== null;
  const edited =
    lost.length === 0 && !isKnown
      ? text('programme.origin.editedOnly')
      : text('programme.origin.edited', { lost: lost.length > 0 ? list(lost) : text('programme.origin.asGood') });
  return (
    <p>
      {from} {unchanged ? best : edited}
    </p>
  );
}
