/** Answers by what they answer: the competency or the indicator. */
export type Answers<Answer> = Readonly<Record<string, Answer>>;

/** What this device keeps of a person that was not sent. */
export const unsentOf = (personId: string, store: Storage | null): string[] =>
  Object.keys(store ?? {}).filter((key) => key.startsWith(`${keyOf(personId)}.`));

// Whose answers, to what: a device may be shared, and a person asked about many.
const keyOf = (...parts: readonly string[]): string => ['baobab.answers', ...parts].join('.');

/** @param about whom the answers are about, in which round. */
export const keyOfRatings = (raterId: string, about: { roundId: string; personId: string }): string =>
  keyOf(raterId, about.roundId, ...(about.personId === raterId ? [] : [about.personId]));

/** @param about which institution the answers are about, in which assessment. */
export const keyOfSaid = (personId: string, about: { assessmentId: string; institutionId: string }): string =>
  keyOf(personId, about.assessmentId, about.institutionId);

/** Where this device keeps what has not been sent, if it lets us. */
export const answerStore = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

/**
 * Answers that the api has not taken yet, on this device: a line that breaks loses none. Each stays until it was sent, or
 * refused for good. Without a store (a private window may have none) they live as long as the page.
 */
export class UnsentAnswers<Answer> {
  private unsent: Answers<Answer>;

  /** @param isAnswer what a store holds may be anything: what is none is left out. */
  constructor(
    private readonly key: string,
    private readonly store: Storage | null,
    isAnswer: (value: unknown) => value is Answer,
  ) {
    this.unsent = this.kept(isAnswer);
  }

  get all(): Answers<Answer> {
    return this.unsent;
  }

  put(id: string, answer: Answer): void {
    this.keep({ ...this.unsent, [id]: answer });
  }

  /** Was sent, as it was taken from `all`; one that was changed since stays. */
  sent(id: string, answer: Answer): void {
    if (this.unsent[id] !== answer) return;
    this.keep(Object.fromEntries(Object.entries(this.unsent).filter(([each]) => each !== id)));
  }

  private keep(unsent: Answers<Answer>): void {
    this.unsent = unsent;
    try {
      if (Object.keys(unsent).length === 0) this.store?.removeItem(this.key);
      else this.store?.setItem(this.key, JSON.stringify(unsent));
    } catch {
      // A full or forbidden store: the page still has them.
    }
  }

  private kept(isAnswer: (value: unknown) => value is Answer): Answers<Answer> {
    try {
      const found: unknown = JSON.parse(this.store?.getItem(this.key) ?? '{}');
      return Object.fromEntries(
        Object.entries(found ?? {}).filter((entry): entry is [string, Answer] => isAnswer(entry[1])),
      );
    } catch {
      return {};
    }
  }
}
