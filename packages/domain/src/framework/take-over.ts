import type { FrameworkContent, FrameworkItem, Lineage } from './content';
import { itemsOf } from './content';
import { changeItem, removeItem, replaceCompetencies, rescaled, withItem, withLineage } from './edit-content';
import type { SourceChange, Upstream } from './source-changes';
import { finder, pendingAspects, placeIn, scalesAgree } from './source-changes';

/** One of `sourceChanges`, in the draft. */
export const takenOver = (upstream: Upstream, change: SourceChange, newId: () => string): FrameworkContent => {
  const { kind, part } = change;
  const taken =
    kind === 'split' || kind === 'merged' ? replaced(upstream, change, newId) : one(upstream, change, newId);
  return part === 'level' && kind !== 'changed' ? onNewScale({ ...upstream, draft: taken }, newId) : taken;
};

const one = (upstream: Upstream, { kind, before, after }: SourceChange, newId: () => string): FrameworkContent => {
  const [old] = before;
  const [item] = after;
  const own = old && finder(upstream)(old);
  if (kind === 'added' && item) return withNew(upstream, item, newId);
  if (kind === 'changed' && old && item) return withWords(upstream, old, item);
  return own ? removeItem(upstream.draft, own.id) : upstream.draft;
};

/** With the newer edition's rungs a competency is the one that it is there. */
const onNewScale = (upstream: Upstream, newId: () => string): FrameworkContent => {
  const rows = upstream.newer.lineage.filter(({ relation }) => relation === 'rescaled');
  const ids = new Map(rows.map((row) => [row.sourceCompetencyId, row.competencyId]));
  const agree = scalesAgree(upstream);
  return rescaled(upstream.draft, upstream.source.items, { known: (id) => (agree ? ids.get(id) : undefined), newId });
};

/** Of a part that the draft has worded itself, only what the newer edition changed is taken. */
const withWords = (upstream: Upstream, before: FrameworkItem, after: FrameworkItem): FrameworkContent => {
  const own = finder(upstream)(after);
  if (!own) return upstream.draft;
  const aspects = pendingAspects(finder(upstream), before, after);
  const draft = aspects.includes('place') ? withPlace(upstream, after) : upstream.draft;
  const find = finder({ ...upstream, draft });
  const texts = Object.fromEntries(
    [...new Set([...Object.keys(own.texts), ...Object.keys(after.texts)])].flatMap((language) => {
      const text = (aspects.includes(`text:${language}`) ? after : own).texts[language];
      return text ? [[language, text] as const] : [];
    }),
  );
  const items = changeItem(draft.items, own.id, {
    texts,
    ...(aspects.includes('code') && { code: after.code }),
    ...(aspects.includes('place') && {
      placeId: placeIn(find, after),
      ordinal: after.ordinal,
      strand: after.strand,
    }),
  });
  return { ...draft, items };
};

/** The domain of a competency comes along where the draft has not got it. */
const withPlace = (upstream: Upstream, item: FrameworkItem): FrameworkContent => {
  if (item.part !== 'competency' || placeIn(finder(upstream), item) !== null) return upstream.draft;
  const domain = upstream.newer.items.find(({ id }) => id === item.placeId);
  return domain ? withNew(upstream, domain, () => domain.id) : upstream.draft;
};

/** Behind the one that it follows in the newer edition, with its descriptors. */
const withNew = (upstream: Upstream, item: FrameworkItem, newId: () => string): FrameworkContent => {
  const draft = withPlace(upstream, item);
  const find = finder({ ...upstream, draft });
  const siblings = upstream.newer.items.filter(({ part, placeId }) => part === item.part && placeId === item.placeId);
  const earlier = siblings
    .slice(
      0,
      siblings.findIndex(({ id }) => id === item.id),
    )
    .reverse();
  const behind = earlier.map(find).find((each) => each !== undefined)?.id ?? null;
  const { adopted, rows } = adoption({ ...upstream, draft }, item, newId);
  const own = { ...adopted, placeId: placeIn(find, item) };
  const items = withItem(draft.items, own, behind);
  return withDescriptors(upstream.newer, item.id, own.id, { items, lineage: withLineage(draft.lineage, rows) });
};

/** Where a level means something else in the draft, a competency of the newer edition is not the same one. */
const adoption = (upstream: Upstream, item: FrameworkItem, newId: () => string) => {
  const same = item.part !== 'competency' || scalesAgree(upstream);
  const adopted = same ? item : { ...item, id: newId() };
  const row: Lineage = { competencyId: adopted.id, sourceCompetencyId: item.id, relation: 'rescaled' };
  return { adopted, rows: same ? [] : [row] };
};

const withDescriptors = (
  newer: FrameworkContent,
  placeId: string,
  ownPlaceId: string,
  draft: FrameworkContent,
): FrameworkContent => {
  const known = new Set(draft.items.map(({ id }) => id));
  const rungs = new Set(itemsOf(draft.items, 'level').map(({ ordinal }) => ordinal));
  const arriving = itemsOf(newer.items, 'descriptor').filter(
    (each) => each.placeId === placeId && !known.has(each.id) && rungs.has(each.ordinal),
  );
  return arriving.reduce(
    (content, each) => ({ ...content, items: withItem(content.items, { ...each, placeId: ownPlaceId }) }),
    draft,
  );
};

const replaced = (asked: Upstream, { kind, before, after }: SourceChange, newId: () => string): FrameworkContent => {
  const draft = after.reduce((draft, item) => withPlace({ ...asked, draft }, item), asked.draft);
  const upstream = { ...asked, draft };
  const find = finder(upstream);
  const relation = kind === 'split' ? ('split' as const) : ('merged' as const);
  const gone = before.flatMap((item) => find(item)?.id ?? []);
  if (gone.length === 0) return besides(upstream, before, after, relation, newId);
  const source = new Set(itemsOf(upstream.source.items, 'competency').map(({ id }) => id));
  const arriving = after.map((item) => {
    const there = find(item);
    if (there) return { adopted: there, rows: [] };
    const { adopted, rows } = adoption(upstream, item, newId);
    return { adopted: { ...adopted, placeId: placeIn(find, item) }, rows };
  });
  const into = arriving.map(({ adopted }) => adopted);
  const content = replaceCompetencies(draft, gone, into, relation, source);
  const rows = arriving.flatMap((each) => each.rows);
  return { ...content, lineage: withLineage(content.lineage, rows) };
};

/** What they replace is replaced already: they join what the draft has in its place. */
const besides = (
  upstream: Upstream,
  before: readonly FrameworkItem[],
  after: readonly FrameworkItem[],
  relation: 'split' | 'merged',
  newId: () => string,
): FrameworkContent =>
  after
    .filter((item) => !finder(upstream)(item))
    .reduce((draft, item) => {
      const added = withNew({ ...upstream, draft }, item, newId);
      const own = finder({ ...upstream, draft: added })(item)?.id ?? item.id;
      const from = before.map(({ id }) => ({ competencyId: own, sourceCompetencyId: id, relation }));
      return { ...added, lineage: withLineage(added.lineage, from) };
    }, upstream.draft);
