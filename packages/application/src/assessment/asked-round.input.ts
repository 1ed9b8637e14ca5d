import { z } from 'zod';
import { line } from '../line';
import { Disclosure, RoundKind } from './import.input';

/** The furthest that a round's last day may lie from its first. */
const mostDays = 366;
const day = 86_400_000;

const Day = z.iso.date('Write the day as 2026-11-24.');
const roundId = z.uuid('Choose a round.');
/** Whom it is about; left out: the actor herself. */
const personId = z.uuid('Choose a person.').nullish();
const expectedVersion = z.int().min(1);

interface Window {
  opensOn: string;
  closesOn: string;
}
export const endsInTime = ({ opensOn, closesOn }: Window): boolean =>
  Date.parse(closesOn) - Date.parse(opensOn) <= mostDays * day;
/** Handed to zod as a copy: it takes the message out of what it is given. */
export const tooLongOpen = {
  message: `A round is open for at most ${mostDays} days. Choose an earlier last day.`,
  path: ['closesOn'],
  params: { code: 'too-long-open' },
};

/** Each person herself, her supervisor, or a test. */
const AskedSource = z.enum(['self', 'supervisor', 'test']);
export type AskedSource = z.output<typeof AskedSource>;

export const OpenRoundInput = z
  .object({
    name: line('a name for the round', 200),
    kind: RoundKind,
    institutionId: z.uuid('Choose the institution whose people are asked.'),
    roleProfileId: z.uuid('Choose a role profile, or everybody.').nullish().default(null),
    source: AskedSource.default('self'),
    itemsPerCompetency: z
      .int()
      .min(1, 'A test asks 1 to 6 items a competency.')
      .max(6, 'A test asks 1 to 6 items a competency.')
      .nullish()
      .default(null),
    /** An earlier test whose items are asked again, so that change can be measured. */
    sameItemsAs: z.uuid('Choose an earlier test.').nullish().default(null),
    /** Each person is asked what tells most about her, from the calibration in use. */
    adaptive: z
      .object({
        most: z.int().min(1, 'A test asks 1 to 6 items a competency.').max(6, 'A test asks 1 to 6 items a competency.'),
        error: z
          .number()
          .min(0.3, 'Choose how sure it should be from the list.')
          .max(0.9, 'Choose how sure it should be from the list.'),
      })
      .nullish()
      .default(null),
    opensOn: Day,
    closesOn: Day,
    disclosure: Disclosure,
  })
  .refine(({ opensOn, closesOn }) => closesOn >= opensOn, {
    message: 'The last day is before the first. Change one of the two.',
    path: ['closesOn'],
    params: { code: 'closes-before-open' },
  })
  .refine(endsInTime, { ...tooLongOpen })
  .refine(
    ({ source, itemsPerCompetency, sameItemsAs, adaptive }) =>
      [itemsPerCompetency, sameItemsAs, adaptive].filter((said) => said !== null).length ===
      (source === 'test' ? 1 : 0),
    {
      message:
        'Say how many items a test asks a competency, which test it repeats, or that it is adaptive; nothing else has items.',
      path: ['itemsPerCompetency'],
      params: { code: 'required' },
    },
  );

export const ChangeRoundInput = z.object({ roundId, closesOn: Day, expectedVersion });
export const CloseRoundInput = z.object({ roundId, expectedVersion });
export const RatingSheetInput = z.object({ roundId, personId, locale: z.string().max(35).default('en') });
export const AskedRoundInput = z.object({ roundId });

export const RateCompetencyInput = z.object({
  roundId,
  personId,
  competencyId: z.uuid('Choose a competency.'),
  ordinal: z.int().refine((ordinal) => ordinal >= 0 && ordinal <= 20, {
    message: 'The framework has no such level. Choose one of those that are shown.',
    params: { code: 'unknown-level' },
  }),
});
export const SubmitRatingsInput = z.object({ roundId, personId });
