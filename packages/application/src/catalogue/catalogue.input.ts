import { z } from 'zod';
import { PageInput } from '../database';
import { Locale } from '../framework';
import { contractWord } from '../contract-word';
import { line } from '../line';

export const Modality = contractWord(
  { self_paced: 'self-paced', live_online: 'live-online', in_person: 'in-person', blended: 'blended' },
  'Choose how the module is followed.',
);

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** As `en`, `ar`, `pt-BR`, in the spelling that is usual; undefined where there is no such language. */
const languageOf = (code: string): string | undefined => {
  try {
    const [language] = Intl.getCanonicalLocales(code);
    return language !== undefined && languageNames.of(language) !== undefined ? language : undefined;
  } catch {
    return undefined;
  }
};

const Languages = z
  .array(z.string())
  .min(1, 'Name at least one language that the module can be followed in.')
  .max(50, 'Name at most 50 languages.')
  .transform((codes, context): string[] => {
    const languages = codes.map((code) => languageOf(code.trim()));
    const unknown = codes.filter((_, index) => languages[index] === undefined);
    if (unknown.length > 0)
      context.addIssue({
        code: 'custom',
        message: `Write languages as en, ar or pt-BR; there is no ${unknown.join(', ')}.`.slice(0, 300),
        params: { code: 'not-language' },
      });
    return [...new Set(languages.filter((language) => language !== undefined))];
  });

/** Hours and money are reckoned in hundredths. */
const inHundredths = (number: z.ZodNumber) =>
  number.refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
    message: 'Write at most two decimals.',
    params: { code: 'too-fine' },
  });

const cost = inHundredths(
  z
    .number('Write the cost in US dollars.')
    .min(0, 'Write a cost of 0 or more, in US dollars.')
    .max(1_000_000, 'Write a cost of at most 1,000,000 US dollars.'),
).default(0);

const ordinal = z
  .int('Choose a level.')
  .min(0, 'Choose a level of the framework.')
  .max(100, 'Choose a level of the framework.');

const TaughtStepInput = z
  .object({ competencyId: z.uuid('Choose a competency.'), fromOrdinal: ordinal, toOrdinal: ordinal })
  .refine(({ fromOrdinal, toOrdinal }) => fromOrdinal < toOrdinal, {
    path: ['toOrdinal'],
    message: 'A module leads to a higher level than it begins from. Choose a higher one.',
    params: { code: 'not-higher' },
  });

const Teaches = z
  .array(TaughtStepInput)
  .min(1, 'Say what the module teaches: at least one competency, from which level to which.')
  .max(100, 'Name at most 100 competencies.')
  .refine((steps) => new Set(steps.map(({ competencyId }) => competencyId)).size === steps.length, {
    message: 'A competency stands here twice. Keep one, from its lowest level to its highest.',
    params: { code: 'taught-twice' },
  });

/** Of modules of the catalogue, as they stand there. */
const Codes = z
  .array(z.string().trim().min(1).max(40, 'Write codes of modules of the catalogue.'))
  .max(20, 'Name at most 20 modules.')
  .transform((codes) => [...new Set(codes)])
  .default([]);

export const AddTrainingModuleInput = z.object({
  title: line('a title', 200),
  description: line('what the module is about', 2_000).nullish(),
  /** The language that title and description are in. */
  locale: Locale,
  provider: line('who offers it', 200),
  url: z
    .url({ protocol: /^https?$/, error: 'Write a whole web address that begins with https:// or http://.' })
    .max(2_000, 'Write at most 2,000 characters.')
    .nullish(),
  licence: line('a licence', 100).nullish(),
  hours: inHundredths(
    z
      .number('Write how many hours it takes.')
      .gt(0, 'Write how many hours one person spends on it: more than 0.')
      .max(2_000, 'Write at most 2,000 hours. Longer training is added as several modules.'),
  ),
  modality: Modality,
  languages: Languages,
  costPerGroup: cost,
  costPerPerson: cost,
  /** How many people one group of it takes; null: any number. */
  groupSize: z
    .int('Write a whole number of people, or leave it empty.')
    .min(1, 'Write how many people one group takes: 1 or more, or leave it empty.')
    .max(1_000, 'Write at most 1,000 people, or leave it empty.')
    .nullish()
    .default(null),
  requires: Codes,
  equivalents: Codes,
  teaches: Teaches,
});

export const RetireTrainingModuleInput = z.object({
  trainingModuleId: z.uuid('Choose a training module of your organisation.'),
});

export const TrainingModulesInput = PageInput.extend({
  filter: z
    .object({
      search: z.string().trim().max(200, 'Search for at most 200 characters.').nullish(),
      competencyId: z.uuid('Choose a competency.').nullish(),
      language: Locale.nullish(),
      modality: Modality.nullish(),
      invented: z.boolean().nullish(),
    })
    .nullish(),
  locale: z.string().max(35).default('en'),
});
