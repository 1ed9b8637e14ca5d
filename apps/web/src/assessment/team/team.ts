import type { TeamsLeftQuery } from '../../generated/documents';

export type TeamLeft = TeamsLeftQuery['teamsLeft']['teams'][number];
type Member = TeamLeft['people'][number];

/** How often somebody is still to be assessed in open rounds. */
export const openAnswersOf = (people: readonly Member[]): number =>
  people.reduce((sum, { openAnswers }) => sum + openAnswers, 0);

/** Whom somebody can take over: everybody but herself. */
export const peopleFor = ({ people }: TeamLeft, toId: string): readonly Member[] =>
  people.filter(({ personId }) => personId !== toId);
