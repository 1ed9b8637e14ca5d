import { z } from 'zod';
import { PageInput } from '../../database';

const levelReaders = ['supervisor', 'coordinators', 'managers'] as const;

export const GrantLevelConsentInput = z.object({
  reader: z.enum(levelReaders, 'Choose your supervisor, the coordinators or the managers.'),
  /** Null: every round, those to come as well. */
  roundId: z.uuid('Choose a round, or none for all of them.').nullish().default(null),
});

export const WithdrawLevelConsentInput = z.object({ consentId: z.uuid('Choose what you agreed to.') });

export const LevelsShownInput = PageInput.extend({ locale: z.string().max(35).default('en') });
