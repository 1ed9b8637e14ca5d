import type {
  RequirementPartsFragment,
  RequirementQuery,
  RequirementStanding,
  StandingsPartsFragment,
} from '../../generated/documents';

export type Requirement = RequirementPartsFragment;
export type WholeRequirement = NonNullable<RequirementQuery['requirement']>;
export type RequiredPerson = NonNullable<WholeRequirement['people']>['nodes'][number];
export type Standings = StandingsPartsFragment;

/** The most urgent first, as tables and lists have them. */
export const STANDINGS = ['overdue', 'due', 'to_come', 'done'] as const satisfies readonly RequirementStanding[];

export const isStanding = (value: string | null): value is RequirementStanding =>
  STANDINGS.some((standing) => standing === value);

/** How many stand there. */
export const countOf = ({ done, toCome, due, overdue }: Standings, standing: RequirementStanding): number =>
  ({ done, to_come: toCome, due, overdue })[standing];

/** Null while a day is being typed, whose year begins with noughts. */
export const wholeDay = (value: string | null): string | null =>
  value !== null && /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value) ? value : null;
