import type { MaturitySheetQuery } from '../../generated/documents';

export type MaturitySheet = NonNullable<MaturitySheetQuery['maturitySheet']>;

/** A level, or null for who can't say; and what it rests on. */
export interface Said {
  ordinal: number | null;
  comment: string;
}

/** Of what a store on the device holds, which may be anything. */
export const isSaid = (value: unknown): value is Said =>
  typeof value === 'object' &&
  value !== null &&
  'ordinal' in value &&
  (value.ordinal === null || Number.isInteger(value.ordinal)) &&
  'comment' in value &&
  typeof value.comment === 'string';
