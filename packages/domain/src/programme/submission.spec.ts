import fc from 'fast-check';
import type { Submission, SubmissionAsked } from '.';
import { approverRoles, nextSubmission, submissionStates } from '.';

const anyRoles = fc.subarray([...approverRoles]);
const anySteps = fc.array(fc.constantFrom(...approverRoles), { minLength: 1, maxLength: 4 });
const anyAsked: fc.Arbitrary<SubmissionAsked> = fc.record(
  {
    event: fc.constantFrom('approve', 'send-back', 'withdraw'),
    seen: fc.integer({ min: 1, max: 4 }),
    holds: anyRoles,
    own: fc.boolean(),
  },
  { requiredKeys: ['event', 'holds', 'own'] },
);
const first = (steps: Submission['steps']): Submission => ({ state: 'pending', steps, step: 1 });
const approve = (holds: SubmissionAsked['holds'], seen: number, own = false): SubmissionAsked => ({
  event: 'approve',
  seen,
  holds,
  own,
});

/** Every state on the way, from the first on, and what was asked to get there. */
const walked = (steps: Submission['steps'], asked: readonly SubmissionAsked[]) => {
  const path: { submission: Submission; by: SubmissionAsked | null }[] = [{ submission: first(steps), by: null }];
  for (const by of asked) {
    const before = path.at(-1)!.submission;
    const next = nextSubmission(before, by);
    if ('state' in next) path.push({ submission: { ...before, ...next }, by });
  }
  return path;
};

test('a manager, then a coordinator', () => {
  const steps = ['manager', 'coordinator'] as const;
  expect(nextSubmission(first(steps), approve(['manager'], 1))).toEqual({ state: 'pending', step: 2 });
  expect(nextSubmission({ ...first(steps), step: 2 }, approve(['coordinator'], 2))).toEqual({
    state: 'approved',
    step: 2,
  });
});

test.each<[string, Submission['steps'], SubmissionAsked, string]>([
  ['who submitted it does not approve it', ['manager'], approve(['manager'], 1, true), 'submission-own'],
  ['nor does who does not hold the role of the step', ['manager'], approve(['coordinator'], 1), 'submission-not-yours'],
  [
    'nobody decides a step that she did not see',
    ['manager', 'coordinator'],
    approve(['manager'], 2),
    'submission-moved',
  ],
  [
    'a manager does not withdraw',
    ['manager'],
    { event: 'withdraw', holds: ['manager'], own: false },
    'submission-not-yours',
  ],
])('%s', (_, steps, asked, code) => expect(nextSubmission(first(steps), asked)).toMatchObject({ refusal: { code } }));

test('whoever submitted it never takes it a step further, and each step is taken once, by one who holds its role', () => {
  fc.assert(
    fc.property(anySteps, fc.array(anyAsked, { maxLength: 12 }), (steps, asked) => {
      const approvals = walked(steps, asked).flatMap(({ by }) => (by?.event === 'approve' ? [by] : []));
      const end = walked(steps, asked).at(-1)!.submission;
      approvals.forEach((by, at) => {
        expect(by.own).toBe(false);
        expect(by.holds).toContain(steps[at]);
      });
      expect(end.state === 'approved').toBe(approvals.length === steps.length);
    }),
  );
});

test('what is over stays over, and each refusal is a code and a sentence with a remedy', () => {
  fc.assert(
    fc.property(anySteps, fc.constantFrom(...submissionStates), anyAsked, (steps, state, asked) => {
      const next = nextSubmission({ ...first(steps), state }, asked);
      if (state !== 'pending') expect(next).toHaveProperty('refusal.code', `submission-${state}`);
      if ('refusal' in next) expect(next.refusal.message).toMatch(/^[A-Z].*\. .*\.$/);
    }),
  );
});

test('two who approve the same step take it one step, not two', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const both = approve([...approverRoles], 1);
      const path = walked(steps, [both, both]);
      expect(path).toHaveLength(2);
    }),
  );
});
