/** Answers by competency: the ordinal of the level that was chosen. */
export type Answers = Readonly<Record<string, number>>;

/**
 * Answers that the api has not taken yet, on this device: a line that breaks loses none. Each stays until it was sent, or
 * refused for good. Without a store (a private window may have none) they live as long as the page.
 */
export class UnsentAnswers {
  private unsent: Answers;

  private readonly key: string;

  /**
   * @param raterId whose answers these are: a device may be shared.
   * @param about whom they are about, in which round.
   */
  constructor(
    raterId: string,
    about: { roundId: string; personId: string },
    private readonly store: Storage | null,
  ) {
    this.key = ['baobab.answers', raterId, about.roundId, ...(about.personId === raterId ? [] : [about.personId])].join(
      '.',
    );
    this.unsent = this.kept();
  }

  get all(): Answers {
    return this.unsent;
  }

  put(competencyId: string, ordinal: number): void {
    this.keep({ ...this.unsent, [competencyId]: ordinal });
  }

  /** Was sent; one that was changed since stays. */
  sent(competencyId: string, ordinal: number): void {
    if (this.unsent[competencyId] !== ordinal) return;
    this.keep(Object.fromEntries(Object.entries(this.unsent).filter(([id]) => id !== competencyId)));
  }

  clear(): void {
    this.keep({});
  }

  private keep(unsent: Answers): void {
    this.unsent = unsent;
    try {
      if (Object.keys(unsent).length === 0) this.store?.removeItem(this.key);
      else this.store?.setItem(this.key, JSON.stringify(unsent));
    } catch {
      // A full or forbidden store: the page still has them.
    }
  }

  private kept(): Answers {
    try {
      return answersIn(JSON.parse(this.store?.getItem(this.key) ?? '{}'));
    } catch {
      return {};
    }
  }
}

/** What a store holds may be anything: numbers alone are answers. */
const answersIn = (value: unknown): Answers =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, number] => Number.isInteger(entry[1])),
  );
