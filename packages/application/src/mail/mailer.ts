import type { ApprovalOccasion, InstitutionOccasion, Occasion, RequirementOccasion, RoundOccasion } from './occasion';

export interface Sender {
  id: string;
  name: string;
  /** Its people are invented, and so are their addresses: their letters never leave the installation. */
  demonstration: boolean;
}

/** What every letter has; the words are found in the reader's language by whoever sends it. */
interface Envelope {
  to: string;
  /** The reader's language; the closest that Baobab speaks is taken. */
  locale: string;
  /** In whose name it is sent. */
  organisation: Sender;
  /** The same occasion has the same id, so that a mail program shows a repeat once: `password-reset.{token}`. */
  messageId: string;
}

export interface PasswordResetLetter extends Envelope {
  kind: 'password-reset';
  name: string;
  token: string;
  minutesLeft: number;
}

export interface InvitationLetter extends Envelope {
  kind: 'invitation';
  name: string;
  token: string;
  daysLeft: number;
}

/** A session as a letter tells of it, and its calendar file. */
export interface SessionInLetter {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  venue: string | null;
  link: string | null;
  /** The calendar's sequence: a program keeps the highest. */
  revision: number;
  /** Not for the reader any more, where the others are: her calendar forgets it. */
  cancelled?: boolean;
}

/** Tells of an enrolment or a session. */
export interface NoticeLetter extends Envelope {
  kind: 'notice';
  occasion: Occasion;
  name: string;
  cohort: string;
  programme: string;
  /** Of the organisation, IANA: `Africa/Nairobi`. */
  timeZone: string;
  seatsLeft: number;
  /** On the waiting list, from 1; null for who does not wait. */
  place: number | null;
  /** Who asks for a seat, where the reader decides it. */
  about: string | null;
  /** Until when the reader decides, or confirms a seat. */
  answerBy: Date | null;
  /** Where she stands; null where she is not in the cohort. */
  state: string | null;
  /** Why a manager refused, or a cohort does not take place; null where nobody decided in time. */
  reason: string | null;
  /** The reader has an account; the others need an invitation first. */
  signsIn: boolean;
  /** The reader is the session's trainer. */
  leads: boolean;
  /** The one it is about, or all of the cohort's that are to come. */
  sessions: SessionInLetter[];
}

/** Asks somebody to assess herself or her people, or reminds her of it. */
export interface RoundLetter extends Envelope {
  kind: 'round';
  occasion: RoundOccasion;
  name: string;
  roundId: string;
  round: string;
  source: 'self' | 'supervisor' | 'test';
  /** About how many people she has not submitted yet. */
  people: number;
  /** The last day on which she may answer: `2026-11-24`. */
  closesOn: string;
  daysLeft: number;
  /** Who sees her levels besides herself. */
  disclosure: 'person' | 'coordinators' | 'coordinators-and-managers';
  /** The reader has an account; the others need an invitation first. */
  signsIn: boolean;
}

/** Asks somebody how an institution stands, or tells her that there is more or little time left for it. */
export interface InstitutionLetter extends Envelope {
  kind: 'institution';
  occasion: InstitutionOccasion;
  name: string;
  assessmentId: string;
  assessment: string;
  institutionId: string;
  institution: string;
  /** The last day on which she may answer: `2026-11-24`. */
  closesOn: string;
  daysLeft: number;
  /** The reader has an account; the others need an invitation first. */
  signsIn: boolean;
}

/** Asks an approver to decide about a version of a programme, or tells who submitted it what was decided. */
export interface ApprovalLetter extends Envelope {
  kind: 'approval';
  occasion: ApprovalOccasion;
  name: string;
  programme: string;
  institution: string;
  version: number;
  versionId: string;
  /** Who decided; where it is to be decided, who submitted it. */
  about: string;
  /** Why it was sent back. */
  reason: string | null;
  /** The reader has an account; the others need an invitation first. */
  signsIn: boolean;
}

/** Reminds somebody of what is required of her. */
export interface RequirementLetter extends Envelope {
  kind: 'requirement';
  occasion: RequirementOccasion;
  name: string;
  /** Its title in the reader's language, where the catalogue has it. */
  module: string;
  /** Which requires it. */
  institution: string;
  /** The last day on which she is in time: `2026-11-24`. */
  dueOn: string;
  /** The reader has an account; the others need an invitation first. */
  signsIn: boolean;
}

/** Every letter that Baobab writes. */
export type Letter =
  | PasswordResetLetter
  | InvitationLetter
  | NoticeLetter
  | RoundLetter
  | InstitutionLetter
  | ApprovalLetter
  | RequirementLetter;

/** The outside that carries mail. */
export abstract class Mailer {
  /** Resolves when the next mail server has taken it. */
  abstract send(letter: Letter): Promise<void>;
}
