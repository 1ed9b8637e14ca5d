import type { RatingSheetQuery } from '../generated/documents';

export type Sheet = NonNullable<RatingSheetQuery['ratingSheet']>;
