/** What a person is told of: her enrolment in a cohort, one of its sessions, which she attends or leads, or somebody's request that she decides. */
export const occasions = [
  'seat-offered',
  'seat-confirmed',
  'waiting',
  'withdrawn',
  'invited',
  'invitation-lapsed',
  'request-to-decide',
  'request-refused',
  'seat-to-confirm',
  'offer-lapsed',
  'session-planned',
  'series-planned',
  'session-moved',
  'session-handed-over',
  'session-cancelled',
  'cohort-cancelled',
  'moved-to-cohort',
  'sessions-changed',
  'sessions-handed-over',
  'session-in-7-days',
  'session-in-1-day',
] as const;

export type Occasion = (typeof occasions)[number];

/**
 * What a person is told of a round that asks her: that it has opened, that its last day was moved, and that it closes in a few days; of one that asks
 * supervisors, that she is asked instead of another, or another instead of her.
 */
export const roundOccasions = ['opened', 'moved', 'closing', 'asked-instead', 'handed-over'] as const;

export type RoundOccasion = (typeof roundOccasions)[number];

/** What a respondent is told of an assessment of institutions: that she is asked, that its last day was moved, that it comes near, and that she is asked no longer. */
export const institutionOccasions = ['named', 'moved', 'closing', 'taken-back'] as const;

export type InstitutionOccasion = (typeof institutionOccasions)[number];

/** What is told of a programme that was submitted for approval: to who decides its step, and, when it is over, to who submitted it. */
export const approvalOccasions = ['to-decide', 'approved', 'sent-back'] as const;

export type ApprovalOccasion = (typeof approvalOccasions)[number];

/** What somebody is told of required learning: that the day comes near, and that it has passed. */
export const requirementOccasions = ['due', 'overdue'] as const;

export type RequirementOccasion = (typeof requirementOccasions)[number];
