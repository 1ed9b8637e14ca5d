import type { Text, Texts } from '../texts';

/** Where the standard keeps a text: of an item, of a document, of a level, of a descriptor. */
export interface TextFields {
  label: string;
  /** Where the label goes when there is a definition too. */
  short?: string;
  definition: string;
  note?: string;
}

export const itemFields: TextFields = {
  label: 'fullStatement',
  short: 'abbreviatedStatement',
  definition: 'fullStatement',
  note: 'notes',
};
export const documentFields: TextFields = { label: 'title', definition: 'description', note: 'notes' };
export const levelFields: TextFields = { label: 'quality', definition: 'description' };
export const descriptorFields: TextFields = { label: 'description', definition: 'feedback' };

/** A text in the fields of the standard. */
export const inFields = (text: Text, { label, short, definition, note }: TextFields): Record<string, string> => ({
  ...(text.definition && short ? { [short]: text.label } : { [label]: text.label }),
  ...(text.definition && { [definition]: text.definition }),
  ...(text.note && note && { [note]: text.note }),
});

/** In one order, whatever order they came in, so that two exports of the same are the same to the byte. */
export const canonical = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([locale, { label, definition, note, provenance }]) => [
        locale,
        { label, ...(definition && { definition }), ...(note && { note }), provenance },
      ]),
  );
