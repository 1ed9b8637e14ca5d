import { AddVenue } from './add-venue';
import { ChangeVenue } from './change-venue';
import { SetAvailability } from './set-availability';
import { SetWorkingDays } from './set-working-days';
import { VenueQueries } from './venue.queries';

export * from './add-venue';
export * from './change-venue';
export * from './set-availability';
export * from './set-working-days';
export * from './venue.queries';

export const venueProviders = [AddVenue, ChangeVenue, SetAvailability, SetWorkingDays, VenueQueries];
