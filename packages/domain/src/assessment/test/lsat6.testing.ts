/** Answers of 1,000 people to five items of the Law School Admission Test, section 6, by pattern (Bock and Lieberman 1970). */
const people = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298,
];

export const lsat6: boolean[][] = people.flatMap((count, pattern) =>
  Array.from({ length: count }, () => [4, 3, 2, 1, 0].map((bit) => ((pattern >> bit) & 1) === 1)),
);
