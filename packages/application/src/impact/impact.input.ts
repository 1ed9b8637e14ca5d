import { z } from 'zod';
import { PageInput } from '../database';

const programmeId = z.uuid('Choose a programme.');
const roundId = z.uuid('Choose a round.');

export const NameImpactRoundsInput = z.object({
  programmeId,
  /** 0: none were named yet. */
  expectedVersion: z.int().min(0),
  beforeRoundId: roundId,
  afterRoundId: roundId,
  followUpRoundId: roundId.nullish().default(null),
});

export const ModuleEffectsInput = z.object({ trainingModuleId: z.uuid('Choose a training module.') });

export const ImpactsInput = PageInput;
export const ImpactInput = z.object({ programmeId, locale: z.string().max(35).default('en') });
