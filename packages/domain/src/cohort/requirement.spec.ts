import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { requiredBy, requirementStanding, type RequiredOf, type RequirementRule } from '.';

const yearly: RequirementRule = { firstDueOn: '2027-03-31', everyMonths: 12, newcomerDays: 90 };
const once: RequirementRule = { ...yearly, everyMonths: null };
const here: RequiredOf = { cameOn: null, doneOn: null };

test('it is due first on the first due date, and for who comes later some days after she came', () => {
  expect(requiredBy(yearly, here)).toBe('2027-03-31');
  expect(requiredBy(yearly, { ...here, cameOn: '2027-03-01' })).toBe('2027-05-30');
  expect(requiredBy({ ...yearly, newcomerDays: 0 }, { ...here, cameOn: '2027-06-01' })).toBe('2027-06-01');
});

test('what is done holds for the period, and is not required before the first due date', () => {
  expect(requiredBy(yearly, { ...here, doneOn: '2027-02-10' })).toBe('2028-02-10');
  expect(requiredBy(yearly, { ...here, doneOn: '2024-02-10' })).toBe('2027-03-31');
  expect(requiredBy({ ...yearly, everyMonths: 1 }, { ...here, doneOn: '2027-08-31' })).toBe('2027-09-30');
});

test('once done, what is required once is never due again', () => {
  expect(requiredBy(once, { ...here, doneOn: '2019-01-01' })).toBeNull();
  expect(requirementStanding(once, { ...here, doneOn: '2019-01-01' }, '2099-01-01')).toBe('done');
});

test.each([
  ['2027-02-28', null, 'to-come'],
  ['2027-03-01', null, 'due'],
  ['2027-03-31', null, 'due'],
  ['2027-04-01', null, 'overdue'],
  ['2027-04-01', '2027-03-20', 'done'],
  ['2028-02-18', '2027-03-20', 'done'],
  ['2028-02-19', '2027-03-20', 'due'],
  ['2028-03-21', '2027-03-20', 'overdue'],
  ['2027-02-01', '2020-03-20', 'to-come'],
])('on %s, last done on %s, she is %s', (onDay, doneOn, standing) => {
  expect(requirementStanding(yearly, { ...here, doneOn }, onDay)).toBe(standing);
});

const days = fc
  .integer({ min: 0, max: 4000 })
  .map((ahead) => Temporal.PlainDate.from('2024-01-31').add({ days: ahead }).toString());
const rules = fc.record({
  firstDueOn: days,
  everyMonths: fc.option(fc.integer({ min: 1, max: 60 })),
  newcomerDays: fc.integer({ min: 0, max: 366 }),
});

test('she is overdue exactly where she had her time, and nothing that she has done until then still holds', () => {
  const overdue = (
    { firstDueOn, everyMonths, newcomerDays }: RequirementRule,
    cameOn: string | null,
    done: readonly string[],
    onDay: string,
  ) => {
    const hadTime =
      onDay > firstDueOn &&
      (cameOn === null || onDay > Temporal.PlainDate.from(cameOn).add({ days: newcomerDays }).toString());
    const holds = (each: string) =>
      everyMonths === null || onDay <= Temporal.PlainDate.from(each).add({ months: everyMonths }).toString();
    return hadTime && !done.some((each) => each <= onDay && holds(each));
  };
  fc.assert(
    fc.property(rules, fc.option(days), fc.array(days, { maxLength: 6 }), days, (rule, cameOn, done, onDay) => {
      // Of what she has done the last counts alone, as the database counts it.
      const doneOn =
        done
          .filter((each) => each <= onDay)
          .sort()
          .at(-1) ?? null;
      expect(requirementStanding(rule, { cameOn, doneOn }, onDay) === 'overdue').toBe(
        overdue(rule, cameOn, done, onDay),
      );
    }),
  );
});

test('doing it, later than before, never brings the day nearer', () => {
  fc.assert(
    fc.property(rules, fc.option(days), days, days, (rule, cameOn, one, other) => {
      const [earlier, later] = [one, other].sort();
      const never = requiredBy(rule, { cameOn, doneOn: null })!;
      const [before, after] = [earlier!, later!].map((doneOn) => requiredBy(rule, { cameOn, doneOn }));
      if (rule.everyMonths === null) return expect([before, after]).toEqual([null, null]);
      expect([never, before!, after!]).toEqual([never, before!, after!].sort());
    }),
  );
});
