import type { Pattern } from './posterior';

/**
 * Of each item: how solving it goes along with the number of the other items that the same person solved (the corrected point-biserial correlation).
 * People are compared with those alone who were asked the same items: sums over harder and easier tests are no measure.
 * @returns null where all solved it or none, or everybody solved as many of the others.
 */
export const itemRest = (patterns: readonly Pattern[], items: number): (number | null)[] => {
  const forms = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const asked = pattern.answers.map((answer) => (answer === null ? '.' : 'x')).join('');
    forms.set(asked, [...(forms.get(asked) ?? []), pattern]);
  }
  const sums = Array.from({ length: items }, () => ({ solved: 0, rest: 0, both: 0 }));
  for (const form of forms.values()) addForm(sums, form);
  return sums.map(({ solved, rest, both }) => (solved > 1e-9 && rest > 1e-9 ? both / Math.sqrt(solved * rest) : null));
};

/** Adds the sums of squares and products about the means of those who were asked the same. */
const addForm = (sums: { solved: number; rest: number; both: number }[], form: readonly Pattern[]): void => {
  const people = form.reduce((sum, each) => sum + each.people, 0);
  const scores = form.map(({ answers }) => answers.filter(Boolean).length);
  sums.forEach((sum, item) => {
    if ((form[0]?.answers[item] ?? null) === null) return;
    const pairs = form.map(({ answers, people: weight }, index) => {
      const solved = Number(answers[item]);
      return { weight, solved, rest: (scores[index] ?? 0) - solved };
    });
    const mean = (of: (pair: (typeof pairs)[number]) => number) =>
      pairs.reduce((total, pair) => total + pair.weight * of(pair), 0) / people;
    const [solved, rest] = [mean((pair) => pair.solved), mean((pair) => pair.rest)];
    sum.solved += people * mean((pair) => (pair.solved - solved) ** 2);
    sum.rest += people * mean((pair) => (pair.rest - rest) ** 2);
    sum.both += people * mean((pair) => (pair.solved - solved) * (pair.rest - rest));
  });
};
