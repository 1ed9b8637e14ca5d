/** CASE 1.1, as far as Baobab writes it: http://www.imsglobal.org/activity/case. Names are the standard's. */

export interface LinkUri {
  title: string;
  identifier: string;
  uri: string;
}

interface Entry {
  identifier: string;
  uri: string;
  lastChangeDateTime: string;
}

/** What CASE has no place for, so that nothing is lost between two installations: ids across editions, all languages. */
interface Extended {
  extensions?: { baobab: Record<string, unknown> };
}

export interface CFDocument extends Entry, Extended {
  frameworkType: string;
  caseVersion: '1.1';
  creator: string;
  title: string;
  description?: string;
  language: string;
  version: string;
  adoptionStatus: 'Adopted' | 'Deprecated';
  statusStartDate?: string;
  notes?: string;
  /** Where a document stands alone. */
  CFPackageURI?: LinkUri;
}

export interface CFItem extends Entry, Extended {
  fullStatement: string;
  abbreviatedStatement?: string;
  humanCodingScheme?: string;
  CFItemType: string;
  notes?: string;
  language: string;
  /** Where an item stands alone. */
  CFDocumentURI?: LinkUri;
}

export interface CFAssociation extends Entry, Extended {
  associationType: 'isChildOf' | 'exactMatchOf' | 'isRelatedTo';
  sequenceNumber?: number;
  originNodeURI: LinkUri;
  destinationNodeURI: LinkUri;
  CFDocumentURI?: LinkUri;
}

interface CFRubricCriterionLevel extends Entry, Extended {
  quality: string;
  description?: string;
  feedback?: string;
  score: number;
  position: number;
  rubricCriterionId: string;
}

interface CFRubricCriterion extends Entry {
  category: string;
  CFItemURI?: LinkUri;
  position: number;
  rubricId: string;
  CFRubricCriterionLevels: CFRubricCriterionLevel[];
}

export interface CFRubric extends Entry {
  title: string;
  CFRubricCriteria: CFRubricCriterion[];
}

export interface CFPackage {
  CFDocument: CFDocument;
  CFItems: CFItem[];
  CFAssociations: CFAssociation[];
  CFRubrics?: CFRubric[];
}

/** A criterion of a rubric that describes no item holds the levels themselves. */
export const levelsCategory = 'Levels';
export const itemTypes = { domain: 'Competency Domain', competency: 'Competency', attitude: 'Attitude' } as const;

/** UUIDv5: the same of the same name in the same namespace, everywhere. */
export type NamedUuid = (namespace: string, name: string) => string;
