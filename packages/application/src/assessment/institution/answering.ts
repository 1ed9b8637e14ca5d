/** SQL, never null: the assessment takes answers today. @param assessment its name in the statement. */
export const isAnswering = (assessment: string): string =>
  `(${assessment}.closed_at is null and ${assessment}.opens_on <= (select app_today()) and ${assessment}.closes_on >= (select app_today()))`;

/** SQL, never null: it takes no answers any more. */
export const isOver = (assessment: string): string =>
  `(${assessment}.closed_at is not null or ${assessment}.closes_on < (select app_today()))`;
