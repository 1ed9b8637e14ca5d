import fc from 'fast-check';
import type { EnrolmentState, Placed } from '.';
import { closePlaces, enrolmentStates, holdsSeat, isActive, movePlaces, splitByInstitution, splitInOrder } from '.';

const states = enrolmentStates.filter(isActive);
const people = fc
  .array(fc.record({ state: fc.constantFrom<EnrolmentState>(...states), busy: fc.boolean(), gone: fc.boolean() }), {
    maxLength: 12,
  })
  .map((found) =>
    found.map((each, at): Placed => ({ ...each, personId: `p${String(at).padStart(2, '0')}`, order: at })),
  );
const seats = fc.integer({ min: 1, max: 12 });
const cut = fc.nat(12);

test('whoever goes into another cohort is there, once, who has left is out, and nobody else is touched but who is given a seat', () => {
  fc.assert(
    fc.property(people, cut, seats, fc.constantFrom(0, 24), (all, at, free, hoursToConfirm) => {
      const [moving, there] = [all.slice(0, at), all.slice(at)];
      const to = { id: 'to', seats: free, hoursToConfirm };
      const { changes, missingSeats } = movePlaces({ id: 'from', seats: 12, hoursToConfirm: 0 }, moving, to, there);
      expect(new Set(changes.map(({ personId }) => personId)).size).toBe(changes.length);
      for (const { personId, gone } of moving)
        expect(changes.find((each) => each.personId === personId)).toMatchObject({
          cohortId: 'from',
          toCohortId: gone ? null : 'to',
        });
      const after = new Map(changes.map((each) => [each.personId, each.after]));
      const held = all.filter(({ personId, state }) => holdsSeat(after.get(personId) ?? state));
      expect(missingSeats).toBe(Math.max(0, held.length - free));
      const waits = all.filter(({ personId, state, busy }) => (after.get(personId) ?? state) === 'waiting' && !busy);
      if (missingSeats === 0 && held.length < free) expect(waits).toEqual([]);
      const given = all.filter(({ personId, state }) => state === 'waiting' && holdsSeat(after.get(personId) ?? state));
      for (const { order } of given) expect(waits.every((each) => each.order > order)).toBe(true);
      for (const { state, personId, gone } of moving)
        if (holdsSeat(state) && !gone) expect(holdsSeat(after.get(personId) ?? null)).toBe(true);
    }),
  );
});

test('of a cohort that does not take place everybody is out', () =>
  fc.assert(
    fc.property(people, (all) =>
      expect(closePlaces('c', all).map(({ after, toCohortId }) => [after, toCohortId])).toEqual(
        all.map(() => ['withdrawn', null]),
      ),
    ),
  ));

test('who would hold a seat while she is elsewhere is named, who waits is not', () => {
  const place = (personId: string, state: EnrolmentState): Placed => ({ personId, state, order: 1, busy: true });
  const to = { id: 'to', seats: 5, hoursToConfirm: 0 };
  expect(movePlaces(to, [place('a', 'enrolled'), place('b', 'waiting')], to, []).busy).toEqual(['a']);
});

test('split by institution, people of one stay together and the two are as even as that allows', () => {
  const of = (institutionId: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ personId: `${institutionId}${at}`, institutionId }));
  expect(splitByInstitution([...of('a', 2), ...of('b', 3), ...of('c', 1)]).sort()).toEqual(['a0', 'a1', 'c0']);
  expect(splitByInstitution(of('a', 3))).toEqual([]);
  expect(splitInOrder([...of('a', 3), ...of('b', 2)])).toEqual(['b0', 'b1']);
});
