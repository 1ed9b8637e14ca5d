import fc from 'fast-check';
import {
  comparableCompetencies,
  differenceOf,
  itemsOf,
  replaceCompetencies,
  rescaled,
  sourceChanges,
  takenOver,
} from '.';
import type { FrameworkContent, FrameworkItem, Upstream } from '.';
import { aFramework, anEdit, anItem, editedBy, ids } from './content.testing';

const edits = fc.array(anEdit, { maxLength: 8 });
const source = new Set(itemsOf(aFramework().items, 'competency').map(({ id }) => id));
const text = (label: string) => ({ label, provenance: 'organisation' as const });
const change = (content: FrameworkContent, id: string, more: object): FrameworkContent => ({
  ...content,
  items: content.items.map((item) => (item.id === id ? { ...item, ...more } : item)),
});

test('an edition does not differ from itself', () =>
  fc.assert(
    fc.property(edits, (made) => {
      const edition = editedBy(aFramework(), made, ids());
      expect(differenceOf(edition, { ...edition, lineage: [] })).toEqual([]);
    }),
  ));

test('what is the same is not told, and whatever differs is, once', () =>
  fc.assert(
    fc.property(edits, (made) => {
      const [before, after] = [aFramework(), editedBy(aFramework(), made, ids())];
      const told = differenceOf(before, after);
      const afterById = new Map(after.items.map((item) => [item.id, item]));
      // A descriptor stays in its competency when that one gets another id for its new rungs.
      const rescaledTo = new Map(after.lineage.map((row) => [row.sourceCompetencyId, row]));
      const placed = (item: FrameworkItem) => {
        const row = rescaledTo.get(item.placeId ?? '');
        return row?.relation === 'rescaled' ? { ...item, placeId: row.competencyId } : item;
      };
      for (const item of before.items) {
        const same = JSON.stringify(afterById.get(item.id)) === JSON.stringify(placed(item));
        expect(told.some((each) => each.before.includes(item))).toBe(!same);
      }
      for (const item of after.items)
        if (!before.items.some(({ id }) => id === item.id))
          expect(told.some((each) => each.after.includes(item))).toBe(true);
      expect(new Set(told.map(({ kind, itemId }) => `${kind} ${itemId}`)).size).toBe(told.length);
    }),
  ));

test('levels are comparable where the competency has the same id, and nowhere else', () =>
  fc.assert(
    fc.property(edits, (made) => {
      const [before, after] = [aFramework(), editedBy(aFramework(), made, ids())];
      const known = new Set(before.items.map(({ id }) => id));
      for (const { part, before: one, after: other, comparable } of differenceOf(before, after))
        expect(comparable).toBe(
          part === 'competency' ? one.length === 1 && other.length === 1 && known.has(other[0]!.id) : null,
        );
      expect(comparableCompetencies(before, after)).toBe(
        itemsOf(after.items, 'competency').filter(({ id }) => known.has(id)).length,
      );
    }),
  ));

test('a text that is new in one language says which', () => {
  const after = change(aFramework(), 'D1.2', { texts: { en: text('D1.2'), ru: text('Новое') } });
  expect(differenceOf(aFramework(), after)).toMatchObject([
    { kind: 'changed', itemId: 'D1.2', languages: ['ru'], comparable: true },
  ]);
});

test('what was dropped is told where it stood', () => {
  const before = aFramework();
  const after = { lineage: [], items: before.items.filter(({ id }) => id !== 'D1.2') };
  const renamed = change(change(after, 'D1.1', { code: 'X' }), 'D1.3', { code: 'Y' });
  expect(differenceOf(before, renamed).map(({ itemId }) => itemId)).toEqual(['D1.1', 'D1.2', 'D1.3']);
});

test('a split and a merge are one change each, and compare with nothing', () => {
  const parts = ['a', 'b'].map((id) => anItem('competency', id, { placeId: 'D1' }));
  const split = replaceCompetencies(aFramework(), ['D1.2'], parts, 'split', source);
  const into = anItem('competency', 'c', { placeId: 'D2' });
  const both = replaceCompetencies(split, ['D2.2', 'D2.3'], [into], 'merged', source);
  expect(
    differenceOf(aFramework(), both).map(({ kind, before, after, comparable }) => [
      kind,
      before.map(({ id }) => id),
      after.map(({ id }) => id),
      comparable,
    ]),
  ).toEqual([
    ['split', ['D1.2'], ['a', 'b'], false],
    ['merged', ['D2.2', 'D2.3'], ['c'], false],
  ]);
});

test('with another rung every competency is another one; with the old rungs again, the old one', () => {
  const newId = ids();
  const longer = { ...aFramework(), items: [...aFramework().items, anItem('level', 'L3', { ordinal: 3 })] };
  const scaled = rescaled(longer, aFramework().items, { known: () => undefined, newId });
  expect(comparableCompetencies(aFramework(), scaled)).toBe(0);
  expect(differenceOf(aFramework(), scaled).filter(({ part }) => part === 'competency')).toHaveLength(6);
  const again = { ...scaled, items: scaled.items.filter(({ id }) => id !== 'L3') };
  expect(rescaled(again, aFramework().items, { known: () => undefined, newId })).toEqual(aFramework());
});

/** Everything that the source offers, one change after the other. */
const takeAll = (upstream: Upstream, newId: () => string): FrameworkContent => {
  let { draft } = upstream;
  for (let round = 0; round < 300; round += 1) {
    const [next] = sourceChanges({ ...upstream, draft });
    if (!next) return draft;
    draft = takenOver({ ...upstream, draft }, next, newId);
  }
  throw new Error('There is no end to what the source offers.');
};

test('every change of the source, taken into an untouched copy, makes it what the source became', () =>
  fc.assert(
    fc.property(edits, (made) => {
      const newId = ids();
      const base = aFramework();
      const newer = editedBy(aFramework(), made, newId);
      const taken = takeAll({ base, newer, draft: base, source: base }, newId);
      expect(differenceOf(newer, { ...taken, lineage: [] })).toEqual([]);
    }),
    { numRuns: 500 },
  ));

test('whatever the draft changed itself, taking over comes to an end, and leaves no level compared that means another', () =>
  fc.assert(
    fc.property(edits, edits, (theirs, ours) => {
      const newId = ids();
      const base = aFramework();
      const newer = editedBy(base, theirs, newId);
      const draft = editedBy(base, ours, newId);
      const taken = takeAll({ base, newer, draft, source: base }, newId);
      const known = new Set(taken.items.map(({ id }) => id));
      expect(known.size).toBe(taken.items.length);
      for (const item of taken.items) expect(item.placeId === null || known.has(item.placeId)).toBe(true);
      const rungs = (content: FrameworkContent) =>
        itemsOf(content.items, 'level')
          .map(({ id }) => id)
          .join();
      if (rungs(taken) !== rungs(base)) expect(comparableCompetencies(base, taken)).toBe(0);
      if (rungs(taken) !== rungs(newer)) expect(comparableCompetencies(newer, taken)).toBe(0);
    }),
    { numRuns: 500 },
  ));

test('a translation of its own stays when the source rewords another language, and no conflict is told', () => {
  const base = aFramework();
  const newer = change(base, 'D1.1', { texts: { en: text('Reworded') } });
  const own = change(base, 'D1.1', { texts: { en: text('D1.1'), ru: text('Своё') } });
  const [only] = sourceChanges({ base, newer, draft: own, source: base });
  expect(only).toMatchObject({ itemId: 'D1.1', languages: ['en'], conflicts: false });
  const taken = takenOver({ base, newer, draft: own, source: base }, only!, ids());
  expect(taken.items.find(({ id }) => id === 'D1.1')?.texts).toEqual({ en: text('Reworded'), ru: text('Своё') });
});

test('a change of the same words is a conflict', () => {
  const base = aFramework();
  const reworded = (label: string) => change(base, 'D1.1', { texts: { en: text(label) } });
  expect(sourceChanges({ base, newer: reworded('Theirs'), draft: reworded('Ours'), source: base })).toMatchObject([
    { itemId: 'D1.1', conflicts: true },
  ]);
});
