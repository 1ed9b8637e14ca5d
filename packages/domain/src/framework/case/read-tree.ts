import type { CaseReport } from './findings';
import type { Found } from './values';
import { asNumber, isObject, listAt, objectAt, textAt } from './values';

/** An item below which others lie. */
export interface Branch {
  id: string;
  /** Nearest first where the package numbers them, else as they came. */
  children: Branch[];
}

export interface Match {
  origin: string;
  destination: string;
  found: Found;
}

const others = ['isPeerOf', 'isPartOf', 'precedes', 'replacedBy', 'exemplar', 'hasSkillLevel', 'isTranslationOf'];

/** What the associations say: which item is below which, and what it is elsewhere. */
export const readAssociations = (
  whole: Found,
  documentId: string,
  order: readonly string[],
  identify: (value: unknown) => string | null,
  report: CaseReport,
) => {
  const items = new Set(order);
  const parents = new Map<string, { parent: string | null; sequence: number }>();
  const matches: Match[] = [];
  const related: Match[] = [];
  const end = (found: Found, key: string): string | null => {
    const value = found[key];
    if (typeof value === 'string') return identify(value.split(/[/#]/).at(-1));
    return identify(objectAt(found, key).identifier);
  };
  for (const found of listAt(whole, 'CFAssociations')) {
    if (!isObject(found)) {
      report.mend('unknown-association');
      continue;
    }
    const name = textAt(found, 'identifier') || null;
    const type = textAt(found, 'associationType');
    const origin = end(found, 'originNodeURI');
    const destination = end(found, 'destinationNodeURI');
    if (type === 'isChildOf') {
      const below = origin !== null && items.has(origin);
      if (!below || destination === null || (!items.has(destination) && destination !== documentId)) {
        report.refuse('dangling-association', name);
      } else if (parents.has(origin)) {
        report.mend('several-parents', origin);
      } else {
        if (found.sequenceNumber !== undefined && !Number.isInteger(found.sequenceNumber))
          report.mend('sequence-not-number', name);
        const parent = destination === documentId ? null : destination;
        parents.set(origin, { parent, sequence: asNumber(found.sequenceNumber) ?? Number.MAX_SAFE_INTEGER });
      }
    } else if ((type === 'exactMatchOf' || type === 'isRelatedTo') && origin !== null && destination !== null) {
      (type === 'exactMatchOf' ? matches : related).push({ origin, destination, found });
    } else {
      const known =
        others.includes(type) || type.startsWith('ext:') || type === 'exactMatchOf' || type === 'isRelatedTo';
      report.mend(known ? 'association-not-kept' : 'unknown-association', name);
    }
  }
  return { top: branches(order, parents, report), matches, related };
};

const branches = (
  order: readonly string[],
  parents: ReadonlyMap<string, { parent: string | null; sequence: number }>,
  report: CaseReport,
): Branch[] => {
  const known = new Map(order.map((id): [string, Branch] => [id, { id, children: [] }]));
  const top: Branch[] = [];
  const sequence = ({ id }: Branch) => parents.get(id)?.sequence ?? Number.MAX_SAFE_INTEGER;
  for (const branch of known.values()) {
    const place = parents.get(branch.id);
    if (!place) report.mend('no-parent', branch.id);
    const parent = known.get(place?.parent ?? '');
    (parent?.children ?? top).push(branch);
  }
  const bySequence = (one: Branch, other: Branch) => sequence(one) - sequence(other);
  for (const { children } of known.values()) children.sort(bySequence);
  top.sort(bySequence);
  // Whoever is not found from the top lies in a circle, or below one.
  const reached = new Set(top.flatMap((branch) => [branch, ...below(branch)]).map(({ id }) => id));
  for (const id of order) if (!reached.has(id)) report.refuse('cycle', id);
  return top;
};

/** All that lies below, each before what lies below it; not by calling itself, for a package may lie as deep as it likes. */
export const below = ({ children }: Branch): Branch[] => {
  const found: Branch[] = [];
  const ahead = [...children].reverse();
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    found.push(next);
    for (const child of next.children.toReversed()) ahead.push(child);
  }
  return found;
};
