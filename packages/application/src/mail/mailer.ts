/** What every letter has; the words are found in the reader's language by whoever sends it. */
interface Envelope {
  to: string;
  /** The reader's language; the closest that Baobab speaks is taken. */
  locale: string;
  /** In whose name it is sent. */
  organisation: { id: string; name: string };
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

/** Every letter that Baobab writes. */
export type Letter = PasswordResetLetter | InvitationLetter;

/** The outside that carries mail. */
export abstract class Mailer {
  /** Resolves when the next mail server has taken it. */
  abstract send(letter: Letter): Promise<void>;
}
