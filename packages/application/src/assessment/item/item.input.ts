import { line } from '../../line';
import { itemKinds, itemLanguages, mostOptions } from '@baobab/domain/assessment/item';
import { z } from 'zod';
import { contractWord } from '../../contract-word';
import { PageInput } from '../../database';

const itemId = z.uuid('Choose an item.');
const expectedVersion = z.int().min(1);
const locale = z.string().max(35).default('en');
const language = z.enum(itemLanguages, 'Choose one of the six languages.');

const Options = z
  .array(line('the option, or take the line out', 300))
  .max(mostOptions, `Write at most ${mostOptions} options.`)
  .default([]);

const Text = z.object({
  language,
  scenario: line('the situation', 2_000).nullish().default(null),
  stem: line('the question', 1_000),
  right: Options,
  wrong: Options,
  rationale: line('why the answer is right', 1_000),
});

/** Larger ones lose digits on their way. */
const mostNumber = 1e12;
const number = z.number('Write a number.').max(mostNumber, 'Write a smaller number.');

const content = {
  competencyId: z.uuid('Choose a competency.'),
  ordinal: z.int('Choose a level.').min(1, 'Choose a level.').max(20, 'Choose a level of the framework.'),
  kind: z.enum(itemKinds, 'Choose how the item is answered.'),
  texts: z.array(Text).max(itemLanguages.length, 'Write each language once.'),
  value: number.min(-mostNumber, 'Write a larger number.').nullish().default(null),
  tolerance: number.min(0, 'Write 0 or more.').nullish().default(null),
};

export const AddItemInput = z.object({ code: line('a short code', 40), ...content });
export const ChangeItemInput = z.object({ itemId, expectedVersion, ...content });
export type ItemContent = Omit<z.output<typeof ChangeItemInput>, 'itemId' | 'expectedVersion'>;

/** Of a command that takes an item from one state to the next. */
export const ItemStepInput = z.object({ itemId, expectedVersion });
export const SendItemBackInput = ItemStepInput.extend({ remark: line('what should be changed', 2_000) });

const ItemState = contractWord({
  draft: 'draft',
  in_review: 'in-review',
  approved: 'approved',
  retired: 'retired',
});

export const ItemsInput = PageInput.extend({
  filter: z
    .object({
      search: z.string().trim().max(200, 'Search for at most 200 characters.').nullish(),
      competencyId: z.uuid('Choose a competency.').nullish(),
      ordinal: z.int().min(1).max(20).nullish(),
      state: ItemState.nullish(),
      own: z.boolean().nullish(),
      missing: language.nullish(),
    })
    .nullish(),
  locale,
});

export const ItemInput = z.object({ itemId, locale });
