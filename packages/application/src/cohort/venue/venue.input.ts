import { z } from 'zod';
import { isZone } from '../series.input';
import { line } from '../../line';

const seats = z
  .int('Write a number of seats.')
  .min(1, 'A venue has at least 1 seat.')
  .max(10_000, 'Write at most 10,000 seats.');
const note = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
  z.string().trim().max(500, 'Write at most 500 characters.').nullish().default(null),
);

export const AddVenueInput = z.object({
  institutionId: z.uuid('Choose the institution that holds it.'),
  name: line('what the venue is called', 200),
  seats,
  accessible: z.boolean(),
  note,
});

export const ChangeVenueInput = z.object({
  venueId: z.uuid('Choose a venue.'),
  expectedVersion: z.int().min(1),
  seats,
  accessible: z.boolean(),
  note,
  retired: z.boolean(),
});

const day = z.iso.date('Write a day, such as 2026-11-24.');
const daysOff = z
  .array(
    z
      .object({ firstDay: day, lastDay: day, name: z.string().trim().max(200, 'Write at most 200 characters.') })
      .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
        message: 'The last day is before the first. Change one of the two.',
        path: ['lastDay'],
        params: { code: 'ends-before-start' },
      }),
  )
  .max(500, 'List at most 500 days or stretches of days.');

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write a time from 00:00 to 24:00.');
const weekday = z.int().min(1).max(7);

export const SetAvailabilityInput = z
  .object({
    trainerId: z.uuid('Choose a trainer.').nullish().default(null),
    venueId: z.uuid('Choose a venue.').nullish().default(null),
    timeZone: z.string().refine(isZone, {
      message: 'Choose a time zone such as Africa/Nairobi.',
      params: { code: 'unknown-time-zone' },
    }),
    weekly: z
      .array(
        z.object({ weekday, from: time, until: time }).refine(({ from, until }) => from < until, {
          message: 'These hours end before they begin. Change one of the two times.',
          path: ['until'],
          params: { code: 'hours-end-first' },
        }),
      )
      .max(50, 'Write at most 50 stretches of hours.'),
    daysOff,
  })
  .refine(({ trainerId, venueId }) => (trainerId === null) !== (venueId === null), {
    message: 'Say whose hours these are: a trainer’s, or a venue’s.',
    path: ['trainerId'],
    params: { code: 'whose-hours' },
  });

export const SetWorkingDaysInput = z.object({
  weekdays: z
    .array(weekday)
    .min(1, 'Choose at least one day of the week.')
    .transform((days) => [...new Set(days)].sort()),
  daysOff,
});
