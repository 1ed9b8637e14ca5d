import fc from 'fast-check';
import type { FrameworkContent, FrameworkItem, FrameworkPart } from '.';
import { changeItem, itemsOf, moveItem, ordered, removeItem, replaceCompetencies, rescaled, withItem } from '.';

export const anItem = (part: FrameworkPart, id: string, more: Partial<FrameworkItem> = {}): FrameworkItem => ({
  part,
  id,
  code: part === 'domain' || part === 'competency' ? id : null,
  placeId: null,
  ordinal: null,
  strand: null,
  sourceLabel: null,
  texts: { en: { label: id, provenance: 'source' } },
  ...more,
});

/** Two domains of three competencies, two levels above "not yet", descriptors of both kinds, an attitude. */
export const aFramework = (id = 'framework'): FrameworkContent => ({
  lineage: [],
  items: ordered([
    anItem('framework', id),
    ...[0, 1, 2].map((ordinal) => anItem('level', `L${ordinal}`, { ordinal })),
    ...['D1', 'D2'].flatMap((domain) => [
      anItem('domain', domain),
      anItem('descriptor', `${domain}/1`, { placeId: domain, ordinal: 1 }),
      ...[1, 2, 3].map((nth) => anItem('competency', `${domain}.${nth}`, { placeId: domain })),
      anItem('descriptor', `${domain}.1/2`, { placeId: `${domain}.1`, ordinal: 2, strand: 'ai-specific' }),
    ]),
    anItem('attitude', 'A1'),
  ]),
});

export const ids = () => {
  let count = 0;
  return () => `new ${(count += 1)}`;
};

/** One change that somebody makes: which, and by numbers to what; see `edited`. */
export const anEdit = fc.record({
  kind: fc.constantFrom('edit', 'translate', 'add', 'describe', 'move', 'remove', 'split', 'merge', 'rung', 'domain'),
  which: fc.nat({ max: 40 }),
  other: fc.nat({ max: 40 }),
});
type Edit = typeof anEdit extends fc.Arbitrary<infer E> ? E : never;

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(from.length, 1)];

/** @param source what it was drafted from. */
const edited = (
  content: FrameworkContent,
  { kind, which, other }: Edit,
  source: FrameworkContent,
  newId: () => string,
): FrameworkContent => {
  const { items } = content;
  const competencies = itemsOf(items, 'competency');
  const item = pick(items, which);
  const competency = pick(competencies, which);
  const domain = pick(itemsOf(items, 'domain'), other);
  const shared = new Set(itemsOf(source.items, 'competency').map(({ id }) => id));
  const word = (label: string) => ({ label, provenance: 'organisation' as const });
  const levels = itemsOf(items, 'level');
  if (!item) return content;
  switch (kind) {
    case 'edit':
      return { ...content, items: changeItem(items, item.id, { texts: { ...item.texts, en: word(newId()) } }) };
    case 'translate':
      return { ...content, items: changeItem(items, item.id, { texts: { ...item.texts, fr: word(newId()) } }) };
    case 'domain':
      return { ...content, items: withItem(items, anItem('domain', newId())) };
    case 'add':
      return domain
        ? { ...content, items: withItem(items, anItem('competency', newId(), { placeId: domain.id })) }
        : content;
    case 'describe':
      return competency && levels.length > 1
        ? {
            ...content,
            items: withItem(items, anItem('descriptor', newId(), { placeId: competency.id, ordinal: 1 })),
          }
        : content;
    case 'move':
      return competency && domain ? { ...content, items: moveItem(items, competency.id, domain.id, other) } : content;
    case 'remove':
      return competency ? removeItem(content, competency.id) : content;
    case 'split':
      if (!competency) return content;
      return replaceCompetencies(
        content,
        [competency.id],
        [newId(), newId()].map((id) => anItem('competency', id, { placeId: competency.placeId })),
        'split',
        shared,
      );
    case 'merge': {
      const second = pick(competencies, other);
      if (!competency || !second || second === competency) return content;
      const into = anItem('competency', newId(), { placeId: competency.placeId });
      return replaceCompetencies(content, [competency.id, second.id], [into], 'merged', shared);
    }
    case 'rung': {
      const highest = levels.at(-1)?.ordinal ?? 0;
      const changed =
        other % 2 === 0 || highest < 2
          ? { ...content, items: withItem(items, anItem('level', newId(), { ordinal: highest + 1 })) }
          : removeItem(content, levels.at(-1)!.id);
      return rescaled(changed, source.items, { known: () => undefined, newId });
    }
  }
};

/** What a source became by several changes. */
export const editedBy = (source: FrameworkContent, edits: readonly Edit[], newId: () => string): FrameworkContent =>
  edits.reduce((content, edit) => edited(content, edit, source, newId), { ...source, lineage: [] } as FrameworkContent);
