import { planKnowledgeTest } from './knowledge-test';
import { competencies } from './levels';
import { people } from './people';
import { seed } from './rounds';
import { planSupervisorRound } from './supervisor-round';

const items = competencies.flatMap((competencyCode) =>
  [1, 2, 3].map((ordinal) => ({ id: `${competencyCode}.${ordinal}`, competencyCode, ordinal })),
);

test('what supervisors say and who solves what is the same each time it is planned', () => {
  expect(planSupervisorRound()).toEqual(planSupervisorRound());
  expect(planKnowledgeTest(items)).toEqual(planKnowledgeTest(items));
});

test('a supervisor rates her own people, each in every competency, and one team is rated on a screen', () => {
  const { screen, paper } = planSupervisorRound();
  const everybody = new Map(people(seed).map((person) => [person.email, person]));
  for (const { email, supervisor, levels } of [...screen, ...paper]) {
    expect(everybody.get(email)?.supervisor).toBe(everybody.get(supervisor)?.staffNumber);
    expect(levels.every((level) => level >= 0 && level <= 3)).toBe(true);
    expect(levels).toHaveLength(competencies.length);
  }
  expect(new Set(screen.map(({ supervisor }) => supervisor)).size).toBe(1);
});

test('easy items are solved more often than hard ones', () => {
  const solved = planKnowledgeTest(items).flatMap((plan) => plan.solved);
  const [first = 0, second = 0, third = 0] = [1, 2, 3].map(
    (ordinal) => solved.filter((id) => id.endsWith(`.${ordinal}`)).length,
  );
  expect(first).toBeGreaterThan(second);
  expect(second).toBeGreaterThan(third);
});
