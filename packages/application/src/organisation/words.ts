import { z } from 'zod';
import { line } from '../line';

export const Name = line('a name', 200);
export const Code = line('a short code', 40);
export const Region = line('a region', 100);
export const Gender = z.enum(['female', 'male', 'other']);
