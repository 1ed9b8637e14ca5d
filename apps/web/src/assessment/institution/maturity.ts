import type { MaturitySheetQuery } from '../../generated/documents';

export type MaturitySheet = NonNullable<MaturitySheetQuery['maturitySheet']>;

/** A level, or null for who can't say; and what it rests on. */
export interface Said {
  ordinal: number | null;
  comment: string;
}
