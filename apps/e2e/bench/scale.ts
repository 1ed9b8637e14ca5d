/** How much is made: the whole, or `--quick` to see that all of it works. */
export interface Scale {
  people: number;
  /** Of each read and each repetition. */
  rounds: number;
  /** One client alone, for the time that one person waits. */
  latencySeconds: number;
  /** Eight clients at once, for the work that a server gets through. */
  loadSeconds: number;
}

export const whole: Scale = { people: 100_000, rounds: 5, latencySeconds: 3, loadSeconds: 5 };
export const quick: Scale = { people: 5_000, rounds: 2, latencySeconds: 1, loadSeconds: 2 };
