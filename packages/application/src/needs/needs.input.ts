import { z } from 'zod';
import { PageInput } from '../database';

const locale = z.string().max(35).default('en');

export const MatrixInput = z.object({
  /** Null: the newest. */
  roundId: z.uuid('Choose a round.').nullish().default(null),
  /** Null: where the reader's reach begins. */
  institutionId: z.uuid('Choose an institution.').nullish().default(null),
  locale,
});

const cell = {
  roundId: z.uuid('Choose a round.'),
  institutionId: z.uuid('Choose an institution.'),
  competencyId: z.uuid('Choose a competency.'),
};

export const DistributionInput = z.object({ ...cell, locale });
export const PeopleInNeedInput = PageInput.extend(cell);
export const MyNeedsInput = z.object({ locale });
