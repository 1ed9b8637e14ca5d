/** The time limit passed before any programme was found, or was proven not to exist. Nothing is known of the request. */
export class NoProgrammeInTime extends Error {
  constructor(readonly timeLimit: number) {
    super(`No programme was found within ${timeLimit} s. Allow more time, or loosen the limits.`);
    this.name = 'NoProgrammeInTime';
  }
}
