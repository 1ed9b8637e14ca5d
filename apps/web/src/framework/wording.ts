/** What a form's fields say of a part: empty ones say nothing. */
export const wordingOf = (field: (name: string) => string, prefix = '') => ({
  label: field(`${prefix}label`).trim(),
  definition: field(`${prefix}definition`).trim() || null,
  note: field(`${prefix}note`).trim() || null,
});
