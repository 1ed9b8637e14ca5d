import type { FrameworkContent, FrameworkItem, FrameworkPart } from '../content';
import { byId, itemsOf } from '../content';
import type { Texts } from '../texts';
import { textIn } from '../texts';
import { canonical, descriptorFields, documentFields, inFields, itemFields, levelFields } from './case-text';
import type { CFAssociation, CFDocument, CFItem, CFPackage, CFRubric, LinkUri, NamedUuid } from './package';
import { itemTypes, levelsCategory } from './package';

/** An edition, besides its parts. */
export interface CaseEdition {
  id: string;
  code: string;
  edition: number;
  state: 'published' | 'retired';
  texts: Texts;
  citation: string;
  whatChanged: string | null;
  creator: string;
  /** With the time zone. */
  createdAt: string;
  publishedAt: string | null;
  /** What it was drafted from. */
  source: CaseSource | null;
}

export interface CaseSource {
  id: string;
  sourceId: string | null;
  itemIds: readonly string[];
}

export interface CaseWriter {
  /** Of the installation: where its documents are found. */
  base: string;
  named: NamedUuid;
}

/**
 * An item keeps its id across editions, and CASE asks for one that no other document has: in an edition that was not drafted
 * from another an item has its id, in every other one UUIDv5 of that id within the edition's.
 */
export const caseIdentifier =
  (edition: { id: string; sourceId: string | null }, named: NamedUuid) =>
  (itemId: string): string =>
    edition.sourceId === null ? itemId : named(edition.id, itemId);

/** CASE speaks one language a document; all of them are in the extensions. */
const languageOf = (texts: Texts): string => textIn(texts, 'en').language;

/** With the zone and without fractions, so that it reads the same from every database. */
const moment = ({ publishedAt, createdAt }: CaseEdition): string =>
  new Date(publishedAt ?? createdAt).toISOString().replace(/\.\d+Z$/, 'Z');

const address = ({ base }: CaseWriter, kind: string, identifier: string): string =>
  `${base}/ims/case/v1p1/${kind}/${identifier}`;

/** @param alone it stands outside of its package, and says where that is. */
export const documentOf = (edition: CaseEdition, writer: CaseWriter, alone = false): CFDocument => {
  const { id, code, citation, whatChanged, texts } = edition;
  const text = textIn(texts, languageOf(texts));
  return {
    identifier: id,
    uri: address(writer, 'CFDocuments', id),
    frameworkType: 'Competency Framework',
    caseVersion: '1.1',
    creator: edition.creator,
    ...(inFields(text, documentFields) as { title: string }),
    language: text.language,
    version: String(edition.edition),
    adoptionStatus: edition.state === 'published' ? 'Adopted' : 'Deprecated',
    ...(edition.publishedAt && { statusStartDate: edition.publishedAt.slice(0, 10) }),
    lastChangeDateTime: moment(edition),
    ...(alone && { CFPackageURI: { title: text.label, identifier: id, uri: address(writer, 'CFPackages', id) } }),
    extensions: { baobab: { code, citation, ...(whatChanged && { whatChanged }), texts: canonical(texts) } },
  };
};

/** The whole of an edition, the same to the byte each time. */
export const packageOf = (edition: CaseEdition, content: FrameworkContent, writer: CaseWriter): CFPackage => {
  const { source } = edition;
  const own = caseIdentifier({ id: edition.id, sourceId: source?.id ?? null }, writer.named);
  const language = languageOf(edition.texts);
  const lastChangeDateTime = moment(edition);
  const known = byId(content.items);
  const entry = (kind: string, identifier: string) => ({ identifier, uri: address(writer, kind, identifier) });
  const name = (name: string) => writer.named(edition.id, name);
  const textOf = ({ texts }: FrameworkItem) => textIn(texts, language);
  const linkTo = (item: FrameworkItem): LinkUri => ({ title: textOf(item).label, ...entry('CFItems', own(item.id)) });
  const extended = ({ id, texts, sourceLabel, strand }: FrameworkItem) => ({
    extensions: {
      baobab: { id, ...(sourceLabel && { sourceLabel }), ...(strand && { strand }), texts: canonical(texts) },
    },
  });

  const itemOf = (item: FrameworkItem, CFItemType: string): CFItem => ({
    ...entry('CFItems', own(item.id)),
    ...(inFields(textOf(item), itemFields) as { fullStatement: string }),
    ...(item.code && { humanCodingScheme: item.code }),
    CFItemType,
    language: textOf(item).language,
    lastChangeDateTime,
    ...extended(item),
  });
  const association = (
    associationType: CFAssociation['associationType'],
    originNodeURI: LinkUri,
    destinationNodeURI: LinkUri,
    more: Partial<CFAssociation> = {},
  ): CFAssociation => ({
    ...entry('CFAssociations', name(`${associationType} ${originNodeURI.identifier} ${destinationNodeURI.identifier}`)),
    associationType,
    ...more,
    originNodeURI,
    destinationNodeURI,
    lastChangeDateTime,
  });

  const coded = content.items.filter(({ part }) => part in itemTypes);
  const top = coded.filter(({ placeId }) => placeId === null);
  const document: LinkUri = { title: textIn(edition.texts, language).label, ...entry('CFDocuments', edition.id) };
  const children = coded.map((item) => {
    const place = known.get(item.placeId ?? '');
    const siblings = place ? coded.filter(({ placeId }) => placeId === item.placeId) : top;
    return association('isChildOf', linkTo(item), place ? linkTo(place) : document, {
      sequenceNumber: siblings.indexOf(item) + 1,
    });
  });
  return {
    CFDocument: documentOf(edition, writer),
    CFItems: coded.map((item) => itemOf(item, itemTypes[item.part as keyof typeof itemTypes])),
    CFAssociations: [...children, ...(source ? lineageOf(source) : [])],
    ...rubrics(),
  };

  /** What is the same in the source, and what came of it there. */
  function lineageOf(from: CaseSource): CFAssociation[] {
    const theirs = caseIdentifier(from, writer.named);
    const there = new Set(from.itemIds);
    const linkThere = (id: string, title: string): LinkUri => ({ title, ...entry('CFItems', theirs(id)) });
    const same = coded
      .filter(({ id }) => there.has(id))
      .map((item) => association('exactMatchOf', linkTo(item), linkThere(item.id, textOf(item).label)));
    const related = content.lineage.flatMap(({ competencyId, sourceCompetencyId, relation }) => {
      const item = known.get(competencyId);
      if (!item) return [];
      const extensions = { baobab: { relation, competencyId, sourceCompetencyId } };
      return association('isRelatedTo', linkTo(item), linkThere(sourceCompetencyId, relation), { extensions });
    });
    return [...same, ...related];
  }

  /** Levels in a criterion of their own, then what they look like in each domain and competency that describes them. */
  function rubrics(): { CFRubrics?: CFRubric[] } {
    const levels = itemsOf(content.items, 'level');
    if (levels.length === 0) return {};
    const labels = new Map(levels.map((level) => [level.ordinal, textOf(level).label]));
    const rubric = entry('CFRubrics', name('rubric'));
    const within = (identifier: string) => ({ identifier, uri: `${rubric.uri}#${identifier}` });
    const criterion = (
      at: number,
      category: string,
      items: readonly FrameworkItem[],
      fields: (item: FrameworkItem) => { quality: string },
      place?: FrameworkItem,
    ) => {
      const rubricCriterionId = name(place ? `criterion ${place.id}` : 'levels');
      return {
        ...within(rubricCriterionId),
        category,
        ...(place && { CFItemURI: linkTo(place) }),
        position: at,
        rubricId: rubric.identifier,
        lastChangeDateTime,
        CFRubricCriterionLevels: items.map((item, position) => ({
          ...within(own(item.id)),
          ...fields(item),
          score: item.ordinal ?? 0,
          position: position + 1,
          rubricCriterionId,
          lastChangeDateTime,
          ...extended(item),
        })),
      };
    };
    const descriptors = new Map<string, FrameworkItem[]>();
    for (const each of itemsOf(content.items, 'descriptor'))
      descriptors.set(each.placeId ?? '', [...(descriptors.get(each.placeId ?? '') ?? []), each]);
    const described = coded.filter(({ id }) => descriptors.has(id));
    const ofLevel = (level: FrameworkItem) => inFields(textOf(level), levelFields) as { quality: string };
    const ofDescriptor = (each: FrameworkItem) => ({
      quality: labels.get(each.ordinal) ?? String(each.ordinal),
      ...inFields(textOf(each), descriptorFields),
    });
    const category = (part: FrameworkPart) => itemTypes[part as keyof typeof itemTypes];
    const criteria = [
      criterion(0, levelsCategory, levels, ofLevel),
      ...described.map((place, at) =>
        criterion(at + 1, category(place.part), descriptors.get(place.id) ?? [], ofDescriptor, place),
      ),
    ];
    return {
      CFRubrics: [
        {
          ...rubric,
          title: document.title,
          lastChangeDateTime,
          CFRubricCriteria: criteria,
        },
      ],
    };
  }
};
