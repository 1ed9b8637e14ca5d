import { mostTracks } from '@baobab/domain/programme';
import { z } from 'zod';
import { AmountAboveNone, BudgetLineId } from '../budget';
import { Modality } from '../catalogue';
import { contractWord } from '../contract-word';
import { PageInput } from '../database';
import { line } from '../line';
import type { ModalityShare } from './mix.input';
import { isMixAmong, ModalityMix } from './mix.input';

const objectives = {
  most_need_closed: 'most-need-closed',
  least_hours: 'least-hours',
  least_cost: 'least-cost',
} as const;
const modules = z.array(z.uuid('Choose training modules of the catalogue.')).max(100, 'Choose at most 100 modules.');
const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;
const weeksRange = 'Write whole weeks from 1 to 260, or leave it empty.';
const tracksRange = `Choose from 1 to ${mostTracks} tracks.`;
/** Hours and money count to the hundredth, so that sums are exact. */
const amount = (most: number, message: string) =>
  z
    .number()
    .min(0, message)
    .max(most, message)
    .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, 'Write at most two decimals.');

export const DraftProgrammeInput = z.object({
  name: line('a name for the programme', 200),
  roundId: z.uuid('Choose the round whose levels count.'),
  institutionId: z.uuid('Choose the institution whose people it is for.'),
  roleProfileId: z.uuid('Choose a role profile, or none for all.').nullish().default(null),
  competencyId: z.uuid('Choose a competency, or none for all.').nullish().default(null),
});

export const StartTailoringInput = z
  .object({
    programmeId: z.uuid(),
    objective: contractWord(objectives),
    hours: amount(10_000, 'Write hours from 0 to 10,000, or leave it empty.').nullish().default(null),
    hoursPerPerson: amount(10_000, 'Write hours from 0 to 10,000, or leave it empty.').nullish().default(null),
    weeks: z.int(weeksRange).min(1, weeksRange).max(260, weeksRange).nullish().default(null),
    hoursPerWeek: amount(168, 'Write hours from 0 to 168, or leave it empty.').nullish().default(null),
    budget: amount(1e9, 'Write US dollars from 0 to 1,000,000,000, or leave it empty.').nullish().default(null),
    /** What is left of it is the most money. */
    budgetLineId: BudgetLineId.nullish().default(null),
    languages: z
      .array(
        z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write each language by its short name: en, ar, pt-BR.'),
      )
      .max(20)
      .default([]),
    modalities: z.array(Modality).max(4).default([]),
    modalityMix: ModalityMix,
    mustHave: modules.default([]),
    leftOut: modules.default([]),
    inventedToo: z.boolean().default(false),
    tracks: z.int(tracksRange).min(1, tracksRange).max(mostTracks, tracksRange).default(1),
  })
  .refine(({ weeks, hoursPerWeek }) => (weeks === null) === (hoursPerWeek === null), {
    message: 'Write both the weeks and the hours a week, or neither.',
    path: ['weeks'],
    params: { code: 'calendar-half' },
  })
  .refine(({ modalityMix, modalities }) => isMixAmong(modalityMix, modalities), {
    message: 'A way that is to have a share is not among those asked for. Tick it too, or leave its least share empty.',
    path: ['modalityMix'],
    params: { code: 'mix-not-among' },
  })
  .refine(({ modalityMix, tracks }) => tracks === 1 || modalityMix.length === 0, {
    message: 'Shares of the hours are kept by one programme for all. Ask for that, or leave the shares empty.',
    path: ['modalityMix'],
    params: { code: 'mix-of-tracks' },
  })
  .refine(({ tracks, hoursPerPerson, weeks }) => tracks === 1 || hoursPerPerson !== null || weeks !== null, {
    message:
      'Tracks close more only where hours a person are limited. Write these or weeks, or ask for one programme for all.',
    path: ['tracks'],
    params: { code: 'tracks-without-hours' },
  })
  .refine(({ tracks, objective }) => tracks === 1 || objective === 'most-need-closed', {
    message: 'Tracks are for the most need closed. Choose that, or ask for one programme for all.',
    path: ['tracks'],
    params: { code: 'tracks-of-least' },
  })
  .refine(({ mustHave, leftOut }) => !mustHave.some((id) => leftOut.includes(id)), {
    message: 'A module can’t be both a must-have and left out. Take it out of one of the two.',
    path: ['mustHave'],
    params: { code: 'must-have-left-out' },
  });

const programmeId = z.uuid('Choose a programme.');
const expectedVersion = z.int().min(1);

export const AcceptScenarioInput = z.object({ programmeId, scenarioId: z.uuid('Choose a scenario.'), expectedVersion });

export const ChangePlanInput = z.object({
  programmeId,
  trainingModuleIds: modules.refine(unique, {
    message: 'A module stands in the plan once.',
    params: { code: 'module-twice' },
  }),
  expectedVersion,
});

/** What publishing takes, at once or when it is approved. */
export const PublishProgrammeInput = z.object({
  programmeId,
  expectedVersion,
  /** That pays for it. */
  budgetLineId: BudgetLineId.nullish().default(null),
  /** Where its exact cost would tell of few. */
  amount: AmountAboveNone.nullish().default(null),
});

export const ProgrammesInput = PageInput.extend({ locale: z.string().max(35).default('en') });
export const ProgrammeInput = z.object({ id: z.uuid(), locale: z.string().max(35).default('en') });

export const ScenariosInput = z.object({ ids: z.array(z.uuid()).max(20).nullish().default(null) });

/** The limits of a scenario, as they are kept. */
export interface ScenarioLimits {
  hours: number | null;
  /** Missing in scenarios from before there was one. */
  hoursPerPerson?: number | null;
  /** Both or neither; missing in scenarios from before there were these. */
  weeks?: number | null;
  hoursPerWeek?: number | null;
  budget: number | null;
  /** Whose rest the budget was; missing in scenarios from before there were lines. */
  budgetLineId?: string | null;
  languages: string[];
  modalities: string[];
  /** Missing in scenarios from before there was one. */
  modalityMix?: ModalityShare[];
  mustHave: string[];
  leftOut: string[];
  inventedToo: boolean;
  /** At most; missing in scenarios from before there were tracks. */
  tracks?: number;
}
