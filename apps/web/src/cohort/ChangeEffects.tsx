import { useAmount } from '../budget/use-amount';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { Preview } from './change-kinds';

/** What a change does to the money that is committed for the programme, and to who completes. */
export function ChangeEffects({ money, completion }: Pick<Preview, 'money' | 'completion'>) {
  const text = useText();
  const { list } = useFormat();
  const amount = useAmount();
  const moneySentences = ({ currency, lines, open, released, beyond }: NonNullable<Preview['money']>) => {
    const says = {
      open: isolated(amount(open, currency)),
      lines: list(lines.map(({ code, name }) => isolated(`${code} ${name}`))),
    };
    return [
      Number(released) > 0
        ? text('cohort.plan.money.released', { ...says, released: isolated(amount(released, currency)) })
        : text('cohort.plan.money.stays', says),
      ...(beyond > 0 ? [text('cohort.plan.money.beyond', { count: beyond })] : []),
    ];
  };
  const completionSentences = ({ before, after, attended }: NonNullable<Preview['completion']>) => [
    text('cohort.plan.completion', { before, after }),
    ...(attended > 0 ? [text('cohort.plan.completion.attended', { count: attended })] : []),
  ];
  const sentences = [...(money ? moneySentences(money) : []), ...(completion ? completionSentences(completion) : [])];
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
