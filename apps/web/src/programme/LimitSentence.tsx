import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { Outcome, Plan, Scenario } from './parts';
import { useMix } from './use-mix';

type Effect = Outcome['limits'][number];

interface LimitSentenceProps {
  effect: Effect;
  scenario: Scenario;
  /** Null where no set keeps all limits. */
  plan: Plan | null;
}

/** What one limit does to the answer, in words. */
export function LimitSentence({ effect, scenario: { objective, limits }, plan }: LimitSentenceProps) {
  const text = useText();
  const { list, money, number } = useFormat();
  const mix = useMix();
  const { limit, used, allowed, binds, gainWithout, shutsOut, conflicts, enough } = effect;
  const amount = (value: number) => (limit === 'budget' ? money(value) : text('catalogue.hours', { hours: value }));
  const gain = (value: number) => {
    if (objective === 'least_cost') return text('programme.gain.cost', { cost: money(value) });
    if (objective === 'least_hours') return text('programme.gain.hours', { hours: number(value) });
    return text('programme.gain.need', { need: value });
  };
  const sentences = [
    used !== null && allowed !== null
      ? text('programme.limit.used', { used: amount(used), allowed: amount(allowed) })
      : null,
    limit === 'modality_mix' && plan && `${list(limits.modalityMix.map((share) => mix.kept(share, plan)))}.`,
    conflicts && text('programme.limit.conflicts'),
    conflicts && enough !== null && text('programme.limit.enough', { enough: amount(enough) }),
    binds === true && gainWithout !== null && text('programme.limit.binds', { gain: gain(gainWithout) }),
    binds === true && gainWithout === null && text('programme.limit.bindsOnly'),
    binds === false && text('programme.limit.free'),
    binds === null && plan && text('programme.limit.unknown'),
    shutsOut !== null && shutsOut > 0 && text('programme.limit.shutsOut', { need: shutsOut }),
  ].filter(Boolean);
  return (
    <li>
      <strong>{text(`programme.limit.${limit}.name`)}</strong> {sentences.join(' ')}
    </li>
  );
}
