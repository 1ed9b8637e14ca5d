import { z } from 'zod';

const locale = z.string().max(35).default('en');
const programmeId = z.uuid('Choose a programme.');
const expectedVersion = z.int().min(1);

export const VersionsInput = z.object({ programmeId, locale });
export const VersionInput = z.object({ id: z.uuid(), locale });

export const ResetPlanInput = z.object({ programmeVersionId: z.uuid('Choose a version.'), expectedVersion });
