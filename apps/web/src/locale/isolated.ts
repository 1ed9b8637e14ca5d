/** A name within a sentence, kept from disturbing the order of a sentence written the other way (Unicode FSI … PDI). */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
