import { mostInSeries } from '@baobab/domain/cohort';
import { z } from 'zod';
import { cohortId, despite, meetingPlace, somewhere } from './cohort.input';

const day = z.iso.date('Write a day, such as 2026-11-24.');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Write a time from 00:00 to 23:59.' });
export const isZone = (zone: string) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC';

/** Far enough for any programme, near enough that time zones are known. */
const mostYears = 5;
const inReach = (firstDay: string) => Math.abs(Date.parse(firstDay) - Date.now()) <= mostYears * 366 * 86_400_000;

/** A series as the contract takes it; which sessions that makes is for `seriesOf`. */
export const PlanSeriesInput = somewhere(
  z.object({
    cohortId,
    ...meetingPlace,
    firstDay: day.refine(inReach, {
      message: `Plan at most ${mostYears} years ahead.`,
      params: { code: 'too-far-ahead' },
    }),
    startsAt: time,
    endsAt: time,
    timeZone: z.string().refine(isZone, {
      message: 'Choose a time zone such as Africa/Nairobi.',
      params: { code: 'unknown-time-zone' },
    }),
    weekdays: z.array(z.int().min(1).max(7)).min(1, 'Choose at least one day of the week.').max(7),
    everyWeeks: z.int().min(1, 'Write 1 for every week.').max(12, 'Write at most 12 weeks.').default(1),
    lastDay: day.nullish().default(null),
    times: z
      .int()
      .min(1, 'Plan at least one session.')
      .max(mostInSeries, `Plan at most ${mostInSeries} sessions at a time.`)
      .nullish()
      .default(null),
    leftOut: z.array(day).max(200, 'Leave out at most 200 days.').default([]),
    despite,
  }),
)
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
    message: 'A session ends after it starts, on the same day. Change one of the two times.',
    path: ['endsAt'],
    params: { code: 'ends-before-start' },
  })
  .refine(({ lastDay, times }) => (lastDay === null) !== (times === null), {
    message: 'Say when the series ends: on a day, or after so many sessions.',
    path: ['times'],
    params: { code: 'no-end' },
  });
