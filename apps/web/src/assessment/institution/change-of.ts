/** By how many levels it is higher now than then; null where one of the two is not known. */
export const changeOf = (now: number | null, then: number | null): number | null =>
  now === null || then === null ? null : now - then;

/** The same as a small sign: nothing where nothing changed, or is not known. @param number writes a number in the reader's language. */
export const changeSign = (by: number | null, number: (value: number) => string): string =>
  by === null || by === 0 ? '' : `${by > 0 ? '↑' : '↓'}${number(Math.abs(by))}`;
