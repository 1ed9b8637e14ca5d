import { z } from 'zod';
import { PageInput } from '../database';
import { line } from '../line';

export const mostSeats = 1_000;
export const mostCohorts = 200;
const hour = 3_600_000;

export const cohortId = z.uuid('Choose a cohort.');
export const sessionId = z.uuid('Choose a session.');
export const personId = z.uuid('Choose a person.');
export const programmeId = z.uuid('Choose a programme.');
const expectedVersion = z.int().min(1);

export const cohortSize = {
  seats: z
    .int()
    .min(1, 'A cohort has at least 1 seat.')
    .max(mostSeats, 'A cohort has at most 1,000 seats. Form several.'),
  leastPeople: z.int().min(0, 'Write 0 or more people.').default(0),
};
export const leastFits = ({ seats, leastPeople }: { seats: number; leastPeople: number }) => leastPeople <= seats;
export const leastTooMany = {
  message: 'A cohort can’t need more people than it has seats. Lower the least number, or add seats.',
  path: ['leastPeople'],
  params: { code: 'least-above-seats' },
};

export const FormCohortsInput = z
  .object({
    programmeId,
    ...cohortSize,
    most: z
      .int()
      .min(1, 'Form at least 1 cohort, or leave it empty.')
      .max(mostCohorts, `Form at most ${mostCohorts} cohorts at a time.`)
      .nullish()
      .default(null),
    enrol: z.boolean(),
  })
  .refine(leastFits, leastTooMany);

export const ChangeCohortInput = z
  .object({
    cohortId,
    expectedVersion,
    name: line('a name for the cohort', 200),
    ...cohortSize,
    enrolmentPolicy: z.enum(['coordinators', 'themselves', 'approval'], 'Choose how people come in.'),
    daysToDecide: z
      .int('Write a number of days.')
      .min(1, 'Give managers at least 1 day to decide.')
      .max(60, 'Give managers at most 60 days to decide.')
      .default(7),
    waitingOrder: z.enum(['arrival', 'need'], 'Choose the order of the waiting list.').default('arrival'),
    hoursToConfirm: z
      .int('Write a number of hours.')
      .min(0, 'Write 0 or more hours.')
      .max(336, 'Give people at most 336 hours, 14 days, to confirm a seat.')
      .default(0),
    decideBy: z.iso.date('Write a day, such as 2026-11-24.').nullish().default(null),
    open: z.boolean(),
  })
  .refine(leastFits, leastTooMany);

export const moment = z.iso
  .datetime({ offset: true, error: 'Write a day and a time, with the time zone.' })
  .transform((text) => new Date(text));
export const orNone = <T extends z.ZodType>(text: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    text.nullish().default(null),
  );

/** Without spaces and line breaks, which a browser would leave out and a letter would not. */
const isWebAddress = (text: string) => /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) && URL.canParse(text);

export const webLink = (message: string) =>
  z
    .string()
    .trim()
    .max(2_000, 'Write at most 2,000 characters.')
    .refine(isWebAddress, { message, params: { code: 'link-not-web' } });

/** What a session is called, where it is and who leads it. */
export const meetingPlace = {
  title: line('a title for the session', 200),
  venue: orNone(line('where it takes place', 200)),
  link: orNone(webLink('Write the whole address of the meeting, from https:// on.')),
  trainerId: z.uuid('Choose a trainer, or none.').nullish().default(null),
};
/** Although something speaks against it, such as a holiday. */
export const despite = z.boolean().default(false);
const meeting = { ...meetingPlace, startsAt: moment, endsAt: moment, despite };

interface Place {
  venue: string | null;
  link: string | null;
}

export const somewhere = <S extends z.ZodType<Place>>(session: S) =>
  session.refine(({ venue, link }) => venue !== null || link !== null, {
    message: 'Say where people meet: write a venue, a link, or both.',
    path: ['venue'],
    params: { code: 'nowhere' },
  });

interface Meeting extends Place {
  title: string;
  startsAt: Date;
  endsAt: Date;
  trainerId: string | null;
}

/** What a session is in itself, whether or not its day has passed. */
const sound = <S extends z.ZodType<Meeting>>(session: S) =>
  somewhere(session)
    .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
      message: 'A session ends after it starts. Change one of the two times.',
      path: ['endsAt'],
      params: { code: 'ends-before-start' },
    })
    .refine(({ startsAt, endsAt }) => +endsAt - +startsAt <= 24 * hour, {
      message: 'A session lasts at most 24 hours. Plan one session for each day.',
      path: ['endsAt'],
      params: { code: 'too-long-session' },
    });

const ahead = <S extends z.ZodType<Meeting>>(session: S) =>
  session.refine(({ startsAt }) => +startsAt > Date.now(), {
    message: 'This time has passed. Choose a later one.',
    path: ['startsAt'],
    params: { code: 'in-the-past' },
  });

const PlannedSession = z.object({ cohortId, ...meeting });
export const PlanSessionInput = ahead(sound(PlannedSession));
export const HeldSessionInput = sound(PlannedSession);
export const MoveSessionInput = ahead(sound(z.object({ sessionId, expectedRevision: z.int().min(1), ...meeting })));
export const CancelSessionInput = z.object({ sessionId });

export const EnrolPersonInput = z.object({ cohortId, personId });
export const EnrolMyselfInput = z.object({ cohortId });
export const WithdrawEnrolmentInput = z.object({ cohortId, personId: personId.nullish().default(null) });

export const InviteToCohortInput = z.object({ cohortId, personId });
export const AcceptSeatInput = z.object({ cohortId });
export const ApproveEnrolmentInput = z.object({ cohortId, personId });
export const RefuseEnrolmentInput = EnrolPersonInput.extend({
  reason: z.string().trim().min(1, 'Write why: she reads it.').max(1_000, 'Write at most 1,000 characters.'),
});
/** The two are compared, and locked in their order: as PostgreSQL writes ids. */
export const cohortInOrder = z.uuid('Choose a cohort.').toLowerCase();
export const TransferEnrolmentInput = EnrolPersonInput.extend({ cohortId: cohortInOrder, toCohortId: cohortInOrder });
/** Into one cohort, or where the file names them, into those of a programme. */
export const StartBulkEnrolmentInput = z.object({
  uploadId: z.uuid('Choose a file.'),
  programmeId,
  cohortId: cohortId.nullish().default(null),
});
export const BulkEnrolmentInput = z.object({ jobId: z.uuid() });
export const EnrolmentRequestsInput = PageInput;

export const CompleteCohortInput = z.object({ cohortId, expectedVersion });

export const CohortsInput = PageInput.extend({ programmeId: programmeId.nullish().default(null) });
export const CohortInput = z.object({ id: z.uuid() });
export const EnrolmentsInput = PageInput.extend({ first: PageInput.shape.first.default(100) });
export const PeopleToPlaceInput = z.object({ programmeId });
export const MyCohortsInput = z.object({ locale: z.string().max(35).default('en') });
