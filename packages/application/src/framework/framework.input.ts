import type { Text } from '@baobab/domain/framework';
import { z } from 'zod';
import { Locale } from './words';

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'Write a name.')
    .max(most, `Write at most ${most} characters.`)
    .refine((text) => !/\p{Cc}/u.test(text), { message: 'Write one line of text.', params: { code: 'not-one-line' } });

export const FrameworkName = oneLine(200);

/** Empty is none. */
const prose = z
  .string()
  .trim()
  .max(4_000, 'Write at most 4,000 characters.')
  .nullish()
  .transform((text) => text || undefined);

const FrameworkTextInput = z
  .object({ label: oneLine(200), definition: prose, note: prose })
  .transform(({ label, definition, note }): Text => ({
    label,
    ...(definition && { definition }),
    ...(note && { note }),
    provenance: 'organisation',
  }));

export const FrameworkCode = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9.\-_]{0,39}$/,
    'Write a code of at most 40 letters, digits, points, hyphens or underscores, such as D1.1.',
  );

const Part = z.enum(['framework', 'level', 'domain', 'competency', 'descriptor', 'attitude']);
const partId = z.uuid('Choose a part of the framework.');

/** What every change of a draft says: of which, and as it was seen. */
const draft = { frameworkId: z.uuid('Choose a framework.'), expectedVersion: z.int() };

export const DraftFrameworkInput = z.object({
  /** Null: it begins empty. */
  sourceId: z.uuid('Choose a framework.').nullish().default(null),
  /** Of an adaptation or of a new framework. */
  code: FrameworkCode.nullish().default(null),
  name: FrameworkName,
  locale: Locale,
});

export const EditFrameworkPartInput = z.object({
  ...draft,
  part: Part,
  itemId: partId,
  code: FrameworkCode.nullish(),
  locale: Locale,
  /** Null takes the text in this language away; left out: only the code changes. */
  text: FrameworkTextInput.nullish(),
});

export const AddFrameworkPartInput = z.object({
  ...draft,
  part: Part.exclude(['framework']),
  placeId: partId.nullish().default(null),
  code: FrameworkCode.nullish().default(null),
  ordinal: z.int().min(0).max(20).nullish().default(null),
  strand: z.literal('ai-specific').nullish().default(null),
  locale: Locale,
  text: FrameworkTextInput,
});

export const MoveFrameworkPartInput = z.object({
  ...draft,
  part: z.enum(['domain', 'competency', 'attitude'], 'Only domains, competencies and attitudes are moved.'),
  itemId: partId,
  placeId: partId.nullish().default(null),
  position: z.int().min(0).max(500),
});

export const RemoveFrameworkPartInput = z.object({ ...draft, part: Part.exclude(['framework']), itemId: partId });

const CompetencyPart = z.object({ code: FrameworkCode, text: FrameworkTextInput });
const several = 'Choose from two to six.';

export const SplitCompetencyInput = z.object({
  ...draft,
  competencyId: partId,
  into: z.array(CompetencyPart).min(2, several).max(6, several),
  locale: Locale,
});

export const MergeCompetenciesInput = z.object({
  ...draft,
  competencyIds: z
    .array(partId)
    .min(2, several)
    .max(6, several)
    .refine((ids) => new Set(ids).size === ids.length, { message: 'Choose each of them once.' }),
  into: CompetencyPart,
  locale: Locale,
});

export const TakeOverChangeInput = z.object({ ...draft, part: Part, itemId: partId });

export const PublishFrameworkInput = z.object({
  ...draft,
  whatChanged: z.string().trim().min(1, 'Say what this edition changes.').max(4_000, 'Write at most 4,000 characters.'),
});

export const FrameworkVersionInput = z.object(draft);
