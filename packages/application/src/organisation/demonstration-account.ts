import { Problem } from '../problem';

/** Its password is printed for everybody: who changed it would lock the next visitor out, who gave it more would give it to all. */
export class DemonstrationAccount extends Problem {
  readonly kind = 'DemonstrationAccount';

  constructor() {
    super(
      'demonstration-account',
      'This account belongs to the demonstration: everybody knows its password, and it stays as it is. Use an e-mail address of your own.',
    );
  }
}
