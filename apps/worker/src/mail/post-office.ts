import type { Letter } from '@baobab/application/mail';
import { Mailer } from '@baobab/application/mail';
import type { SmtpMailer } from './smtp-mailer';

/** The demonstration's letters stay within the installation: a real mail server would carry them to addresses that nobody has. */
export class PostOffice extends Mailer {
  constructor(
    private readonly within: SmtpMailer,
    private readonly outside: SmtpMailer,
  ) {
    super();
  }

  send(letter: Letter): Promise<void> {
    return (letter.organisation.demonstration ? this.within : this.outside).send(letter);
  }

  close(): void {
    this.within.close();
    this.outside.close();
  }
}
