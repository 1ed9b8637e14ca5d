import fc from 'fast-check';
import type { EntryEffect, LineState } from '.';
import { after, commitmentOf, correctionOf, leftOf, missingFor, releaseOf, spendingOf } from '.';

type Step =
  | { kind: 'commit'; amount: number }
  | { kind: 'spend'; amount: number }
  | { kind: 'release'; most: number | null }
  | { kind: 'correct'; nth: number };

const amounts = fc.integer({ min: 1, max: 60_000 });
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('commit' as const), amount: amounts }),
    fc.record({ kind: fc.constant('spend' as const), amount: amounts }),
    fc.record({ kind: fc.constant('release' as const), most: fc.option(amounts) }),
    fc.record({ kind: fc.constant('correct' as const), nth: fc.nat(9) }),
  ),
  { maxLength: 30 },
);

/** One programme on one line: what is open of its commitment, and its spendings that were not corrected. */
class Ledger {
  line: LineState = { planned: 100_000, committed: 0, spent: 0 };
  readonly effects: EntryEffect[] = [];
  private spendings: { effect: EntryEffect; released: boolean }[] = [];

  take(step: Step): void {
    const effect = this.effectOf(step);
    if (!effect || missingFor(this.line, effect.committed + effect.spent) > 0) return;
    this.line = after(this.line, effect);
    this.effects.push(effect);
    if (step.kind === 'spend') this.spendings.push({ effect, released: false });
    if (step.kind === 'correct') this.spendings.splice(step.nth % this.spendings.length, 1);
    if (step.kind === 'release') this.spendings.forEach((spending) => (spending.released = true));
  }

  private effectOf(step: Step): EntryEffect | null {
    const open = this.line.committed;
    if (step.kind === 'commit') return commitmentOf(step.amount);
    if (step.kind === 'spend') return spendingOf(step.amount, open);
    if (step.kind === 'release') return releaseOf(open, step.most);
    const spending = this.spendings[step.nth % Math.max(1, this.spendings.length)];
    return spending ? correctionOf(spending.effect, spending.released) : null;
  }
}

test('whatever comes, a line is never overdrawn nor below nothing, and is what its entries add up to', () =>
  fc.assert(
    fc.property(steps, (taken) => {
      const ledger = new Ledger();
      for (const step of taken) {
        ledger.take(step);
        const { planned, committed, spent } = ledger.line;
        expect(committed).toBeGreaterThanOrEqual(0);
        expect(spent).toBeGreaterThanOrEqual(0);
        expect(leftOf(ledger.line)).toBeGreaterThanOrEqual(0);
        expect(ledger.effects.reduce(after, { planned, committed: 0, spent: 0 })).toEqual({
          planned,
          committed,
          spent,
        });
      }
    }),
  ));

test('what is missing is told to the hundredth', () => {
  const line = { planned: 100_00, committed: 60_00, spent: 30_00 };
  expect(missingFor(line, 10_00)).toBe(0);
  expect(missingFor(line, 10_01)).toBe(1);
});

test('spending takes what is committed first; its correction gives that back, unless it was released since', () => {
  const spending = spendingOf(50_00, 30_00);
  expect(spending).toEqual({ committed: -30_00, spent: 50_00 });
  expect(correctionOf(spending, false)).toEqual({ committed: 30_00, spent: -50_00 });
  expect(correctionOf(spending, true)).toEqual({ committed: 0, spent: -50_00 });
});
