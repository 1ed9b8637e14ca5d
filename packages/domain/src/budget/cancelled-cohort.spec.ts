import fc from 'fast-check';
import type { CohortShare } from '.';
import { givenBack } from '.';

const seats = fc.integer({ min: 1, max: 1000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.integer({ min: 0, max: 99_999_999_999 });
const cohorts = fc.array(fc.record({ seats, kept: share }), { minLength: 1, maxLength: 8 });

/** Cancels these cohorts one after the other; `kept` is what was held of each. @returns what each gave back. */
const cancelAll = (committed: number, all: readonly CohortShare[], order: readonly number[]): number[] => {
  const state = all.map((cohort) => ({ ...cohort, kept: 1 }));
  const released = all.map(() => 0);
  let left = committed;
  for (const at of order) {
    const back = givenBack(
      { committed: left, open: left },
      all[at]!,
      state.filter((_, other) => other !== at),
    );
    state[at] = all[at]!;
    released[at] = back;
    left -= back;
  }
  return released;
};

test('one of two cohorts as large gives back half, and half of that where half of its time was held', () => {
  const other = [{ seats: 20, kept: 1 }];
  const money = { committed: 1000_00, open: 1000_00 };
  expect(givenBack(money, { seats: 20, kept: 0 }, other)).toBe(500_00);
  expect(givenBack(money, { seats: 20, kept: 0.5 }, other)).toBe(250_00);
});

test('what is spent is not given back: of the only cohort all that is open, and never more', () => {
  expect(givenBack({ committed: 1000_00, open: 300_00 }, { seats: 20, kept: 0 }, [])).toBe(300_00);
  fc.assert(
    fc.property(amount, amount, cohorts, (committed, spent, [own, ...others]) => {
      const open = Math.max(0, committed - spent);
      const back = givenBack({ committed, open }, own!, others);
      expect(back).toBeGreaterThanOrEqual(0);
      expect(back).toBeLessThanOrEqual(open);
    }),
  );
});

test('what a completed cohort is still to be billed for stays committed when the other is cancelled', () => {
  expect(givenBack({ committed: 1000_00, open: 1000_00 }, { seats: 10, kept: 0 }, [{ seats: 30, kept: 1 }])).toBe(
    250_00,
  );
});

test('the order in which cohorts are cancelled does not matter, but for hundredths', () => {
  const shuffled = cohorts.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
  );
  fc.assert(
    fc.property(amount, shuffled, (committed, [all, order]) => {
      const [one, other] = [cancelAll(committed, all, [...all.keys()]), cancelAll(committed, all, order)];
      one.forEach((back, at) => expect(Math.abs(back - other[at]!)).toBeLessThanOrEqual(all.length));
    }),
  );
});

test('all that were cancelled before they began give back all of it', () => {
  fc.assert(
    fc.property(amount, fc.array(seats, { minLength: 1, maxLength: 8 }), (committed, each) => {
      const all = each.map((many) => ({ seats: many, kept: 0 }));
      const back = cancelAll(committed, all, [...all.keys()]).reduce((sum, one) => sum + one, 0);
      expect(back).toBe(committed);
    }),
  );
});

test('the more of its time was held, the less it gives back', () => {
  fc.assert(
    fc.property(amount, cohorts, share, share, (committed, [own, ...others], one, other) => {
      const back = (kept: number) => givenBack({ committed, open: committed }, { ...own!, kept }, others);
      expect(back(Math.max(one, other))).toBeLessThanOrEqual(back(Math.min(one, other)));
    }),
  );
});
