import { useAmount } from '../budget/use-amount';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { Preview } from './change-kinds';

/** What a change does to the money that is committed for the programme. */
export function ChangedMoney({ money }: { money: NonNullable<Preview['money']> }) {
  const text = useText();
  const { list } = useFormat();
  const amount = useAmount();
  const { currency, lines, open, released, beyond } = money;
  const says = {
    open: isolated(amount(open, currency)),
    lines: list(lines.map(({ code, name }) => isolated(`${code} ${name}`))),
  };
  return (
    <ul>
      <li>
        {Number(released) > 0
          ? text('cohort.plan.money.released', { ...says, released: isolated(amount(released, currency)) })
          : text('cohort.plan.money.stays', says)}
      </li>
      {beyond > 0 && <li>{text('cohort.plan.money.beyond', { count: beyond })}</li>}
    </ul>
  );
}
