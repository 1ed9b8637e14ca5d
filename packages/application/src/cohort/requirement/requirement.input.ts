import { requirementStandings } from '@baobab/domain/cohort';
import { z } from 'zod';
import { contractWord } from '../../contract-word';
import { PageInput } from '../../database';

const rule = {
  firstDueOn: z.iso.date('Write the day as 2027-03-31.'),
  /** Null: once. */
  everyMonths: z
    .int('Write a whole number of months, or leave it empty.')
    .min(1, 'Write a number of months from 1 to 120, or leave it empty where once is enough.')
    .max(120, 'Write a number of months from 1 to 120, or leave it empty where once is enough.')
    .nullish()
    .default(null),
  newcomerDays: z
    .int('Write a whole number of days.')
    .min(0, 'Write a number of days from 0 to 366.')
    .max(366, 'Write a number of days from 0 to 366.'),
};

export const AddRequirementInput = z.object({
  institutionId: z.uuid('Choose an institution.'),
  trainingModuleId: z.uuid('Choose a module of the catalogue.'),
  /** Null: of everybody. */
  roleProfileId: z.uuid('Choose a role profile, or everybody.').nullish().default(null),
  ...rule,
});

/** That what an institution above requires is not required here. */
export const WaiveRequirementInput = z.object({
  institutionId: z.uuid('Choose an institution.'),
  requirementId: z.uuid('Choose a requirement.'),
});

const known = {
  requirementId: z.uuid('Choose a requirement.'),
  expectedVersion: z.int().min(1),
};
export const ChangeRequirementInput = z.object({ ...known, ...rule });
export const EndRequirementInput = z.object(known);

const day = z.iso.date('Write the day as 2027-03-31.').nullish().default(null);
const locale = z.string().max(35).default('en');
const Standing = contractWord({ done: 'done', to_come: 'to-come', due: 'due', overdue: 'overdue' } satisfies Record<
  string,
  (typeof requirementStandings)[number]
>);

/** As of a day; today where none is said. */
export const RequirementsInput = z.object({ day, locale });
export const RequirementInput = z.object({ id: z.uuid(), day, locale });
export const RequiredPeopleInput = PageInput.extend({
  standing: Standing.nullish().default(null),
  institutionId: z.uuid().nullish().default(null),
});
export const MyRequirementsInput = z.object({ locale });
