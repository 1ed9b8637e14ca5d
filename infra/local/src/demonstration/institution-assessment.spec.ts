import { institutions } from './government';
import { planInstitutionAssessment, targets } from './institution-assessment';
import { people } from './people';
import { seed } from './rounds';

const plans = planInstitutionAssessment();

test('what is said of institutions is the same each time it is planned', () => {
  expect(planInstitutionAssessment()).toEqual(plans);
});

test('each institution is answered for by three people of its own, and nobody with an account', () => {
  expect(plans.map(({ institution }) => institution).sort()).toEqual(institutions.map(({ code }) => code).sort());
  const everybody = new Map(people(seed).map((person) => [person.email, person]));
  for (const { institution, respondents } of plans) {
    expect(new Set(respondents.map(({ email }) => email)).size).toBe(3);
    for (const { email } of respondents) expect(everybody.get(email)).toMatchObject({ institution, hasAccount: false });
  }
});

test('some institutions reach their targets, and most do not', () => {
  const reach = plans.filter(
    ({ final, settled }) => final && settled.every(({ ordinal }, indicator) => ordinal >= (targets[indicator] ?? 0)),
  );
  expect(reach.map(({ institution }) => institution)).toEqual(['DGA']);
});

test('where respondents do not agree with what is settled, a reason is given', () => {
  for (const { respondents, settled } of plans)
    for (const [indicator, { ordinal, reason }] of settled.entries()) {
      const agreed = respondents.every(({ answers }) => [ordinal, null].includes(answers[indicator] ?? null));
      if (!agreed) expect(reason).not.toBeNull();
    }
});
