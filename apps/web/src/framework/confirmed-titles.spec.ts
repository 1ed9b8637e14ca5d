import {
  changedTitles,
  confirmedOf,
  confirmSame,
  decisionOf,
  stillConfirmed,
  type PostTitle,
} from './confirmed-titles';

const aTitle = (title: string, likeness: number | null, people = 2): PostTitle => ({
  __typename: 'PostTitle',
  title,
  people: people + 1,
  digest: `${title} ${people}`,
  held: [
    { __typename: 'RoleProfileHeld', roleProfileId: null, people },
    { __typename: 'RoleProfileHeld', roleProfileId: 'other', people: 1 },
  ],
  proposal:
    likeness === null
      ? null
      : { __typename: 'RoleProfileProposal', roleProfileId: 'proposed', likeness, reason: 'alike' },
});

const titles = [aTitle('Same', 1), aTitle('Alike', 0.8), aTitle('Unlike', null)];

test('what is proposed is chosen and not confirmed; nothing is given before', () => {
  expect(titles.map((title) => decisionOf({}, title))).toEqual([
    { roleProfileId: 'proposed', confirmed: false },
    { roleProfileId: 'proposed', confirmed: false },
    { roleProfileId: '', confirmed: false },
  ]);
  expect(confirmedOf({}, true)).toEqual([]);
});

test('together only those are confirmed that match fully, and a decision that was made stays', () => {
  expect(confirmSame(titles, {})).toEqual({
    Same: { post: titles[0], roleProfileId: 'proposed', confirmed: true },
  });
  const leftOut = { Same: { post: titles[0]!, roleProfileId: '', confirmed: false } };
  expect(confirmSame(titles, leftOut)).toEqual(leftOut);
});

test('people who have another role profile count only where they are to change', () => {
  const decisions = { Alike: { post: titles[1]!, roleProfileId: 'proposed', confirmed: true } };
  const people = (replace: boolean) => confirmedOf(decisions, replace).map((each) => each.people);
  expect([people(false), people(true)]).toEqual([[2], [3]]);
});

test('read again, what is about others by now waits to be confirmed anew, with the role profile that was chosen; what is not shown stays', () => {
  const decided = (post: PostTitle) => ({ post, roleProfileId: 'chosen', confirmed: true });
  const decisions = Object.fromEntries([...titles, aTitle('Named', 1)].map((post) => [post.title, decided(post)]));
  const changed = aTitle('Alike', 0.8, 3);
  expect(stillConfirmed(decisions, [titles[0]!, changed], ['Named'])).toEqual({
    Same: decided(titles[0]!),
    Alike: { ...decided(changed), confirmed: false },
    Unlike: decided(titles[2]!),
    Named: { ...decided(aTitle('Named', 1)), confirmed: false },
  });
});

test('an answer names titles by their place among those that were sent', () => {
  const issue = (path: string, code: string) => ({ __typename: 'InputIssue' as const, path, code, message: '' });
  const problem = {
    __typename: 'InputProblem' as const,
    ...{ code: 'input', message: '' },
    issues: [issue('titles.1', 'title-changed'), issue('titles.0', 'too_small')],
  };
  expect(changedTitles(problem, ['Same', 'Alike'])).toEqual(['Alike']);
  expect(changedTitles(null, ['Same'])).toEqual([]);
});
