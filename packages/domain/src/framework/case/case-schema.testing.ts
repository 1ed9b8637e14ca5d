import { z } from 'zod';

const identifier = z.uuid();
const moment = z.iso.datetime({ offset: true });
const link = z.strictObject({ title: z.string().min(1), identifier, uri: z.url() });
const entry = { identifier, uri: z.url(), lastChangeDateTime: moment };
const extensions = z.strictObject({ baobab: z.record(z.string(), z.unknown()) }).optional();
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

const CFDocument = z.strictObject({
  ...entry,
  frameworkType: z.string(),
  caseVersion: z.literal('1.1'),
  creator: z.string().min(1),
  title: z.string().min(1),
  description: z.string().optional(),
  language: language.optional(),
  version: z.string().optional(),
  adoptionStatus: z.enum(['Private Draft', 'Draft', 'Adopted', 'Deprecated']).optional(),
  statusStartDate: z.iso.date().optional(),
  notes: z.string().optional(),
  extensions,
});

const CFItem = z.strictObject({
  ...entry,
  fullStatement: z.string().min(1),
  abbreviatedStatement: z.string().optional(),
  humanCodingScheme: z.string().optional(),
  CFItemType: z.string().optional(),
  notes: z.string().optional(),
  language: language.optional(),
  extensions,
});

const CFAssociation = z.strictObject({
  ...entry,
  associationType: z.enum(['isChildOf', 'exactMatchOf', 'isRelatedTo']),
  sequenceNumber: z.int().optional(),
  originNodeURI: link,
  destinationNodeURI: link,
  extensions,
});

const CFRubricCriterionLevel = z.strictObject({
  ...entry,
  quality: z.string().optional(),
  description: z.string().optional(),
  feedback: z.string().optional(),
  score: z.number().optional(),
  position: z.int().optional(),
  rubricCriterionId: identifier.optional(),
  extensions,
});

const CFRubricCriterion = z.strictObject({
  ...entry,
  category: z.string().optional(),
  CFItemURI: link.optional(),
  position: z.int().optional(),
  rubricId: identifier.optional(),
  CFRubricCriterionLevels: z.array(CFRubricCriterionLevel).optional(),
});

/** What the standard asks of a package, and nothing besides; of optional fields, those that Baobab writes. */
export const packageSchema = z.strictObject({
  CFDocument,
  CFItems: z.array(CFItem).optional(),
  CFAssociations: z.array(CFAssociation).optional(),
  CFRubrics: z
    .array(
      z.strictObject({
        ...entry,
        title: z.string().optional(),
        CFRubricCriteria: z.array(CFRubricCriterion).optional(),
      }),
    )
    .optional(),
});
