import type { FrameworkPart } from './content';

/** Screens, tables of levels and the smallest installation are made for this much. */
export const mostParts = {
  framework: 1,
  level: 21,
  domain: 40,
  competency: 500,
  descriptor: 4_000,
  attitude: 100,
} as const satisfies Record<FrameworkPart, number>;
