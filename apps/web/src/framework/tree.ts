import type { FrameworkPart, FrameworkEditionQuery, TextPartsFragment } from '../generated/documents';

export type Edition = NonNullable<FrameworkEditionQuery['frameworkEdition']>;
type Domain = Edition['domains'][number];
export type DescriptorOf = Domain['descriptors'][number];

/** Parts that are added to a draft as a whole; a descriptor is added where it describes. */
export const ADDABLE = ['domain', 'competency', 'level', 'attitude'] as const;
export type Addable = (typeof ADDABLE)[number];

/** A part of a framework that stands by itself in the tree of its editor; descriptors stand with what they describe. */
export interface Node {
  part: FrameworkPart;
  id: string;
  code: string | null;
  text: TextPartsFragment;
  /** Below the framework: 1; below a domain: 2. */
  depth: 1 | 2;
  /** Among those beside it, from 0. */
  position: number;
  /** Of the domain of a competency. */
  placeId: string | null;
  descriptors: readonly DescriptorOf[];
}

const node = (
  part: FrameworkPart,
  item: { id: string; code?: string | null; text: TextPartsFragment; descriptors?: readonly DescriptorOf[] },
  position: number,
  placeId: string | null = null,
): Node => ({
  part,
  id: item.id,
  code: item.code ?? null,
  text: item.text,
  depth: placeId ? 2 : 1,
  position,
  placeId,
  descriptors: item.descriptors ?? [],
});

/** The framework itself, its levels, its domains each with its competencies, its attitudes: in the order in which they are read. */
export const nodesOf = (edition: Edition): Node[] => [
  node('framework', { id: edition.id, text: edition.text }, 0),
  ...edition.levels.map((level, position) => node('level', level, position)),
  ...edition.domains.flatMap((domain, position) => [
    node('domain', domain, position),
    ...domain.competencies.map((competency, place) => node('competency', competency, place, domain.id)),
  ]),
  ...edition.attitudes.map((attitude, position) => node('attitude', attitude, position)),
];

/** Whether the words stand in its code or its label, whatever their case. */
export const matches = ({ code, text }: Node, words: string): boolean =>
  `${code ?? ''} ${text.label}`.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase());
