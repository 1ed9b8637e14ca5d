import { dictionary } from '@zxcvbn-ts/language-common';

const common: ReadonlySet<string> = new Set(dictionary.passwords as string[]);

/** One of the 49,000 that attackers try first, however it is capitalised, doubled or numbered at its end. */
export const isCommonPassword = (password: string): boolean => {
  const plain = password.toLowerCase();
  const half = plain.slice(0, plain.length / 2);
  return [plain, plain.replace(/[\d!.?]+$/, ''), ...(half + half === plain ? [half] : [])].some((form) =>
    common.has(form),
  );
};
