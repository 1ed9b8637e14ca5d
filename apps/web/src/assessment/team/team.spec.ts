import { openAnswersOf, peopleFor, type TeamLeft } from './team';

const team: TeamLeft = {
  __typename: 'TeamLeft',
  supervisorId: 'gone',
  name: 'Gone',
  leftOn: null,
  people: [
    { __typename: 'TeamMember', personId: 'amina', openAnswers: 2 },
    { __typename: 'TeamMember', personId: 'bilal', openAnswers: 1 },
  ],
};
const idsFor = (toId: string) => peopleFor(team, toId).map(({ personId }) => personId);

test('who is one of the people is not handed over to herself', () => {
  expect(idsFor('amina')).toEqual(['bilal']);
  expect(idsFor('somebody')).toEqual(['amina', 'bilal']);
});

test('what waits to be assessed is told of those who are handed over alone', () => {
  expect(openAnswersOf(team.people)).toBe(3);
  expect(openAnswersOf(peopleFor(team, 'amina'))).toBe(1);
});
