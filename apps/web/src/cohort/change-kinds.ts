import type { ChangePreviewPartsFragment, PreviewChangeInput } from '../generated/documents';

/** What a change would do. */
export type Preview = ChangePreviewPartsFragment;

export const KINDS = ['postpone', 'trainer', 'venue', 'merge', 'split', 'cancel'] as const;
export type Kind = (typeof KINDS)[number];

/** What is asked for, as one of the six. */
export type Asked = { [K in Kind]: { kind: K; input: NonNullable<PreviewChangeInput[K]> } }[Kind];

/** Sessions are put back where they stood; people who were told that they are elsewhere are not. */
export const isUndoable = (kind: Kind): boolean => kind === 'postpone' || kind === 'trainer' || kind === 'venue';

/** There is nothing more to change of it then. */
export const endsCohort = (kind: Kind): boolean => kind === 'cancel' || kind === 'merge';

type Field = (name: string) => string;

const number = (text: string): number | null => {
  const found = Number.parseInt(text, 10);
  return Number.isNaN(found) ? null : found;
};

/** The fields of a kind as the api takes them. */
export const askedBy = (kind: Kind, cohortId: string, field: Field, ticked: (name: string) => string[]): Asked => {
  const sessionIds = ticked('sessionIds');
  const reason = field('reason') || null;
  switch (kind) {
    case 'cancel':
      return { kind, input: { cohortId, reason: field('reason') } };
    case 'postpone':
      return { kind, input: { cohortId, reason, days: number(field('days')), firstDay: field('firstDay') || null } };
    case 'trainer':
      return { kind, input: { cohortId, reason, sessionIds, trainerId: field('trainerId') } };
    case 'venue':
      return {
        kind,
        input: { cohortId, reason, sessionIds, venue: field('venue') || null, link: field('link') || null },
      };
    case 'merge':
      return { kind, input: { cohortId, reason, intoCohortId: field('intoCohortId') } };
    case 'split':
      return {
        kind,
        input: {
          cohortId,
          reason,
          name: field('name'),
          seats: number(field('seats')) ?? 0,
          by: field('by') as 'institution' | 'alphabet' | 'hand',
          personIds: ticked('personIds'),
        },
      };
  }
};
