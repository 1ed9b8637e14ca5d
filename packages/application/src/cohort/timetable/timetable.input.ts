import { z } from 'zod';
import { isZone } from '../series.input';
import { cohortId, meetingPlace } from '../cohort.input';

const day = z.iso.date('Write a day, such as 2026-11-24.');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Write a time from 00:00 to 23:59.' });
const daysBetween = (firstDay: string, lastDay: string) => (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000;
const mostDays = 184;

/** What a timetable is asked for with. */
export const StartTimetableInput = z
  .object({
    programmeId: z.uuid('Choose a programme.'),
    cohortIds: z.array(cohortId).min(1, 'Choose at least one cohort.').max(20, 'Choose at most 20 cohorts at a time.'),
    modules: z
      .array(
        z.object({
          moduleId: z.uuid('Choose a module.'),
          trainerIds: z
            .array(z.uuid('Choose a trainer.'))
            .min(1, 'Choose at least one trainer for each module that is held.')
            .max(20, 'Choose at most 20 trainers for a module.'),
        }),
      )
      .min(1, 'Choose at least one module to be held.')
      .max(30, 'Choose at most 30 modules.')
      .refine((modules) => new Set(modules.map(({ moduleId }) => moduleId)).size === modules.length, {
        message: 'A module stands here twice. Keep one.',
        params: { code: 'module-twice' },
      }),
    venueIds: z.array(z.uuid('Choose a venue.')).max(20, 'Choose at most 20 venues.'),
    /** Where people meet if at no venue, or beside it. */
    link: meetingPlace.link,
    firstDay: day,
    lastDay: day,
    from: time,
    until: time,
    timeZone: z.string().refine(isZone, {
      message: 'Choose a time zone such as Africa/Nairobi.',
      params: { code: 'unknown-time-zone' },
    }),
    minutes: z.int().min(30, 'A session lasts at least 30 minutes.').max(600, 'A session lasts at most 600 minutes.'),
    pause: z.int().min(0, 'Write 0 or more minutes.').max(240, 'Write at most 240 minutes.'),
    mostADay: z.int().min(1, 'Write at least 1 session.').max(10, 'Write at most 10 sessions.'),
    travelMinutes: z.int().min(0, 'Write 0 or more minutes.').max(600, 'Write at most 600 minutes.'),
    locale: z.string().max(35).default('en'),
  })
  .refine(({ venueIds, link: address }) => venueIds.length > 0 || address !== null, {
    message: 'Say where people meet: choose venues, or write a link.',
    path: ['venueIds'],
    params: { code: 'nowhere' },
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    message: 'The last day is before the first. Change one of the two.',
    path: ['lastDay'],
    params: { code: 'ends-before-start' },
  })
  .refine(({ firstDay, lastDay }) => daysBetween(firstDay, lastDay) < mostDays, {
    message: `Look at most ${mostDays} days ahead at a time. Choose an earlier last day.`,
    path: ['lastDay'],
    params: { code: 'too-many-days' },
  })
  .refine(({ firstDay }) => Date.parse(firstDay) >= Date.now() - 86_400_000, {
    message: 'This day has passed. Choose a later one.',
    path: ['firstDay'],
    params: { code: 'in-the-past' },
  });

export type TimetableAsked = z.output<typeof StartTimetableInput>;

const timetableId = z.uuid('Choose a timetable.');
const expectedVersion = z.int().min(1);

export const MoveProposedSessionInput = z.object({
  timetableId,
  expectedVersion,
  at: z.int().min(0),
  slot: z.int().min(0),
});
export const AcceptTimetableInput = z.object({ timetableId, expectedVersion });
export const DiscardTimetableInput = z.object({ timetableId });
export const TimetableInput = z.object({ id: z.uuid() });
export const TimetablesInput = z.object({ programmeId: z.uuid() });
