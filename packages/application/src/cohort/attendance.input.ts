import { z } from 'zod';
import { mostSeats, moment, orNone, personId, sessionId } from './cohort.input';
import { line } from '../line';

const Recorded = z
  .object({
    personId,
    state: z.enum(['present', 'absent', 'excused']),
    /** Left out: from the beginning, to the end. */
    from: moment.nullish().default(null),
    to: moment.nullish().default(null),
    /** Instead of the two. */
    minutes: z
      .int('Write whole minutes.')
      .min(1, 'Write at least one minute, or mark her absent.')
      .nullish()
      .default(null),
    reason: orNone(line('why she was excused', 500)),
  })
  .superRefine(({ state, from, to, minutes, reason }, context) => {
    const refuse = (path: string, code: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { code } });
    const part = from !== null || to !== null || minutes !== null;
    if (state !== 'present' && part)
      refuse('state', 'part-not-present', 'Only who was present can have been there for a part. Mark her present.');
    if (minutes !== null && (from !== null || to !== null))
      refuse('minutes', 'part-twice', 'Write either from when to when she was there, or how many minutes.');
    if (from !== null && to !== null && to <= from)
      refuse('to', 'part-ends-first', 'She left after she came. Change one of the two times.');
    if (state === 'excused' && reason === null)
      refuse(
        'reason',
        'excuse-unexplained',
        'Write why she is excused: an excused session does not count against her.',
      );
    if (state !== 'excused' && reason !== null)
      refuse('reason', 'excuse-not-excused', 'A reason is kept of an excuse alone. Mark her excused.');
  });
export type RecordedAttendance = z.output<typeof Recorded>;

export const RecordAttendanceInput = z.object({
  sessionId,
  attendance: z
    .array(Recorded)
    .min(1, 'Record at least one person.')
    .max(mostSeats, 'Record at most 1,000 people at a time.')
    .refine((records) => new Set(records.map((record) => record.personId)).size === records.length, {
      message: 'A person stands twice in this list. Record each once.',
      params: { code: 'person-twice' },
    }),
});
