import { z } from 'zod';

export const NameDeputyInput = z.object({ personId: z.uuid('Choose a person.'), untilOn: z.iso.date('Write a day.') });
