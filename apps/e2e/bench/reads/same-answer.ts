/** The same whatever order the fields came in; lists keep their order, for it is part of the answer. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (isObject(each) ? sorted(each) : each));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Servers that answer differently do different work, and comparing their speed would mean nothing. @throws Error that shows where. */
export const expectSameAnswer = (read: string, answers: Record<string, unknown>): void => {
  const [[first, expected] = ['', ''], ...others] = Object.entries(answers).map(
    ([server, answer]) => [server, canonical(answer)] as const,
  );
  if (expected.length < 50) throw new Error(`${first} answers nothing to "${read}": ${expected}`);
  for (const [server, answer] of others) {
    if (answer === expected) continue;
    const at = [...expected].findIndex((letter, index) => letter !== answer[index]);
    const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
    throw new Error(
      `${server} answers "${read}" differently, from character ${at} on:\n${first}: …${around(expected)}…\n${server}: …${around(answer)}…`,
    );
  }
};
