import { createHash } from 'node:crypto';
import type { FrameworkContent } from '../content';
import { ordered } from '../content';
import { aFramework, editedBy, ids } from '../content.testing';
import type { CaseEdition, CaseReader, CFPackage } from '.';
import { packageOf, readPackage } from '.';

/** As UUIDv5, save for the hash: the rules only ask that it is the same each time. */
const named = (namespace: string, name: string): string => {
  const hash = createHash('sha1').update(`${namespace} ${name}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
};
export const uuid = (name: string): string => named('test', name);
export const writer = { base: 'https://baobab.example', named };
export const reader: CaseReader = { locale: 'en', named, known: new Set() };

type Edits = Parameters<typeof editedBy>[1];

/** With UUIDs in place of names, and its parts in the order in which it is kept. */
const withUuids = ({ items, lineage }: FrameworkContent): FrameworkContent => ({
  items: ordered(
    items.map((item) => ({
      ...item,
      id: uuid(item.id),
      code: item.code?.replace(/[^A-Za-z0-9.\-_]/g, '-') ?? null,
      placeId: item.placeId === null ? null : uuid(item.placeId),
    })),
  ),
  lineage: lineage.map(({ competencyId, sourceCompetencyId, relation }) => ({
    competencyId: uuid(competencyId),
    sourceCompetencyId: uuid(sourceCompetencyId),
    relation,
  })),
});

/** An adaptation by some edits; its source beside it. */
export const anAdaptation = (edits: Edits) => {
  const source = aFramework();
  const content = withUuids(editedBy(source, edits, ids()));
  return { source: withUuids(source), content };
};

export const anEdition = (content: FrameworkContent, more: Partial<CaseEdition> = {}): CaseEdition => ({
  id: content.items[0]!.id,
  code: 'OURS',
  edition: 2,
  state: 'published',
  texts: content.items[0]!.texts,
  citation: 'Somebody: Ours',
  whatChanged: null,
  creator: 'Somebody',
  createdAt: '2026-01-02T03:04:05.678Z',
  publishedAt: null,
  source: null,
  ...more,
});

export const aPackage = (change: (found: CFPackage & Record<string, unknown>) => void = () => undefined): unknown => {
  const content = withUuids(aFramework());
  const found = JSON.parse(JSON.stringify(packageOf(anEdition(content), content, writer))) as CFPackage;
  change(found as CFPackage & Record<string, unknown>);
  return found;
};

export const read = (found: unknown, more: Partial<CaseReader> = {}) => readPackage(found, { ...reader, ...more });
export const codesOf = (findings: readonly { code: string }[]): string[] => findings.map(({ code }) => code);
