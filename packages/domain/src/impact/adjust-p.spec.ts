import fc from 'fast-check';
import { benjaminiHochberg, holm } from '.';

const p = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.02, 0.05, 1));
const ps = fc.array(p, { maxLength: 20 });

describe.each([
  ['Holm', holm],
  ['Benjamini and Hochberg', benjaminiHochberg],
])('%s', (_, adjust) => {
  test('an adjusted p is no smaller than the raw one, and no larger than 1', () =>
    fc.assert(
      fc.property(ps, (raw) =>
        adjust(raw).forEach((each, index) => {
          expect(each).toBeGreaterThanOrEqual((raw[index] ?? 1) * (1 - 1e-15));
          expect(each).toBeLessThanOrEqual(1);
        }),
      ),
    ));
  test('a smaller p stays no larger, and equal ones stay equal', () =>
    fc.assert(
      fc.property(ps, (raw) => {
        const ranked = adjust(raw)
          .map((adjusted, index) => ({ adjusted, raw: raw[index] ?? 1 }))
          .sort((one, other) => one.raw - other.raw);
        ranked.slice(1).forEach((each, index) => {
          const before = ranked[index];
          if (each.raw === before?.raw) expect(each.adjusted).toBe(before.adjusted);
          else expect(each.adjusted).toBeGreaterThanOrEqual(before?.adjusted ?? 0);
        });
      }),
    ));
  test('the order in which they come changes nothing', () =>
    fc.assert(fc.property(ps, (raw) => expect(adjust([...raw].reverse())).toEqual(adjust(raw).reverse()))));
  test('one p by itself needs no adjustment, and none none', () => {
    expect(adjust([0.03])).toEqual([0.03]);
    expect(adjust([])).toEqual([]);
  });
  test.each([-0.1, 1.1, Number.NaN])('%p is no p', (wrong) => expect(() => adjust([0.5, wrong])).toThrow(RangeError));
});

test('Benjamini and Hochberg never adjust more than Holm', () =>
  fc.assert(
    fc.property(ps, (raw) => {
      const strict = holm(raw);
      benjaminiHochberg(raw).forEach((each, index) => expect(each).toBeLessThanOrEqual((strict[index] ?? 0) + 1e-15));
    }),
  ));
