import type { Actor } from '@baobab/application';
import { AddVenue, SetAvailability } from '@baobab/application/cohort';
import type { INestApplicationContext } from '@nestjs/common';

/** Where the demonstration's sessions are held: a hall that can be had at any time, and a small room with hours. */
export const addVenues = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
): Promise<void> => {
  const add = (venue: { name: string; seats: number; accessible: boolean; note?: string }) =>
    context.get(AddVenue).execute(actor, { institutionId, ...venue });
  await add({ name: 'Government Training Centre, Hall 2', seats: 60, accessible: true });
  await add({
    name: 'Government Training Centre, Hall 3',
    seats: 50,
    accessible: true,
    note: 'Shares its entrance with Hall 2.',
  });
  const { venueId } = await add({ name: 'Records Office, reading room', seats: 16, accessible: false });
  await context.get(SetAvailability).execute(actor, {
    venueId,
    timeZone: 'Africa/Nairobi',
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', until: '12:00' })),
    daysOff: [],
  });
};
