import { useAmount } from '../../budget/use-amount';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Notice } from '../../ui/Notice';
import type { Submission } from './parts';

/** What approving a version commits, or did. */
export function Paid({ submission: { state, paid } }: { submission: Pick<Submission, 'state' | 'paid'> }) {
  const text = useText();
  const amount = useAmount();
  if (!paid) return state === 'pending' ? <p>{text('programme.paid.none')}</p> : null;
  const { code, name, currency, left, missing } = paid;
  const says = { amount: isolated(amount(paid.amount, currency)), line: isolated(`${code} ${name}`) };
  if (state === 'approved') return <p>{text('programme.paid.approved', says)}</p>;
  if (state !== 'pending') return null;
  // What is left is for who decides now or reads the line.
  if (left === null) return <p>{text('programme.paid.amount', says)}</p>;
  return (
    <>
      <p>{text('programme.paid', { ...says, left: isolated(amount(left, currency)) })}</p>
      {missing !== null && (
        <Notice tone="attention">
          {text('programme.paid.missing', { missing: isolated(amount(missing, currency)) })}
        </Notice>
      )}
    </>
  );
}
