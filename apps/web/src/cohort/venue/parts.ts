import type { VenuesAndHoursQuery } from '../../generated/documents';

export type Venue = NonNullable<VenuesAndHoursQuery['venues']>[number];
export type TrainerHours = NonNullable<VenuesAndHoursQuery['trainerHours']>[number];
export type WorkingDays = NonNullable<VenuesAndHoursQuery['workingDays']>;
