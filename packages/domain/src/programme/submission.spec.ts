import fc from 'fast-check';
import type { ApproverRole, Held, Submission, SubmissionAsked, SubmissionEvent } from '.';
import { approverRoles, nextSubmission, submissionStates } from '.';

const people = ['amina', 'boris', 'chen', 'dalia'] as const;
const [amina, boris, chen] = people;
const anySteps = fc.array(fc.constantFrom(...approverRoles), { minLength: 1, maxLength: 4 });
const anyHeld: fc.Arbitrary<Held> = fc.record({
  role: fc.constantFrom(...approverRoles),
  steadOf: fc.option(fc.constantFrom(...people), { nil: null }),
});
const anyAsked = fc
  .record(
    {
      event: fc.constantFrom<SubmissionEvent[]>('approve', 'send-back', 'withdraw'),
      seen: fc.integer({ min: 1, max: 4 }),
      by: fc.constantFrom(...people),
      holds: fc.array(anyHeld, { maxLength: 3 }),
    },
    { requiredKeys: ['event', 'by', 'holds'] },
  )
  // Nobody is her own deputy.
  .map((asked): SubmissionAsked => ({ ...asked, holds: asked.holds.filter(({ steadOf }) => steadOf !== asked.by) }));
const own = (...roles: ApproverRole[]): Held[] => roles.map((role) => ({ role, steadOf: null }));
/** Submitted by Amina. */
const first = (steps: Submission['steps']): Submission => ({
  ...{ state: 'pending', steps, step: 1 },
  ...{ submittedBy: amina, deciders: [] },
});
/** Boris approved the first step, in his own name or in the stead of another. */
const second = (...deciders: string[]): Submission => ({
  ...first(['manager', 'coordinator']),
  ...{ step: 2, deciders },
});
const approve = (holds: readonly Held[], seen: number, by: string = boris): SubmissionAsked => ({
  ...{ event: 'approve', seen, by, holds },
});
const names = ({ by, steadOf }: { by: string; steadOf: string | null }) => (steadOf === null ? [by] : [by, steadOf]);

/** Every state on the way, from the first on, and what was asked to get there. */
const walked = (steps: Submission['steps'], asked: readonly SubmissionAsked[]) => {
  const path: { submission: Submission; by: SubmissionAsked | null; steadOf: string | null }[] = [
    { submission: first(steps), by: null, steadOf: null },
  ];
  for (const by of asked) {
    const before = path.at(-1)!.submission;
    const next = nextSubmission(before, by);
    if (!('state' in next)) continue;
    const { steadOf, ...after } = next;
    const deciders = [...before.deciders, ...names({ by: by.by, steadOf })];
    path.push({ submission: { ...before, ...after, deciders }, by, steadOf });
  }
  return path;
};

test('a manager, then a coordinator', () => {
  expect(nextSubmission(first(['manager', 'coordinator']), approve(own('manager'), 1))).toEqual({
    ...{ state: 'pending', step: 2, steadOf: null },
  });
  expect(nextSubmission(second(boris), approve(own('coordinator'), 2, chen))).toEqual({
    ...{ state: 'approved', step: 2, steadOf: null },
  });
});

test('a deputy decides in the stead of a manager, and in her own name where she is one too', () => {
  const stead: Held = { role: 'manager', steadOf: chen };
  expect(nextSubmission(first(['manager']), approve([stead], 1))).toMatchObject({ state: 'approved', steadOf: chen });
  expect(nextSubmission(first(['manager']), approve([...own('manager'), stead], 1))).toMatchObject({ steadOf: null });
});

test.each<[string, Submission, SubmissionAsked, string]>([
  ['who submitted it does not approve it', first(['manager']), approve(own('manager'), 1, amina), 'submission-own'],
  [
    'nor does who does not hold the role of the step',
    first(['manager']),
    approve(own('coordinator'), 1),
    'submission-not-yours',
  ],
  [
    'nor a deputy of who submitted it',
    first(['manager']),
    approve([{ role: 'manager', steadOf: amina }], 1),
    'submission-stead',
  ],
  [
    'nobody decides a step that she did not see',
    first(['manager', 'coordinator']),
    approve(own('manager'), 2),
    'submission-moved',
  ],
  [
    'who holds both roles does not decide both steps',
    second(boris),
    approve(own('manager', 'coordinator'), 2),
    'submission-decided',
  ],
  [
    'nor does she after her deputy decided the first',
    second(chen, boris),
    approve(own('manager', 'coordinator'), 2),
    'submission-decided',
  ],
  [
    'a manager does not withdraw',
    first(['manager']),
    { event: 'withdraw', by: boris, holds: own('manager') },
    'submission-not-yours',
  ],
])('%s', (_, submission, asked, code) =>
  expect(nextSubmission(submission, asked)).toMatchObject({ refusal: { code } }),
);

test('each step is taken once, by one who holds its role; who submitted it, or decided a step, has no part in another', () => {
  fc.assert(
    fc.property(anySteps, fc.array(anyAsked, { maxLength: 12 }), (steps, asked) => {
      const path = walked(steps, asked);
      const approvals = path.flatMap(({ by, steadOf }) => (by?.event === 'approve' ? [{ by, steadOf }] : []));
      approvals.forEach(({ by, steadOf }, at) => expect(by.holds).toContainEqual({ role: steps[at], steadOf }));
      const involved = [amina, ...approvals.flatMap(({ by, steadOf }) => names({ by: by.by, steadOf }))];
      expect(new Set(involved).size).toBe(involved.length);
      expect(path.at(-1)!.submission.state === 'approved').toBe(approvals.length === steps.length);
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
      const holds = own(...approverRoles);
      const path = walked(steps, [approve(holds, 1, boris), approve(holds, 1, chen)]);
      expect(path).toHaveLength(2);
    }),
  );
});
