import { setupI18n } from '@lingui/core';
import { messages } from '@baobab/i18n/catalogue/ar/everyone';
import type { Text } from '../locale/use-text';
import { issueSentence, problemOf, problemSentence, type Problem } from './problem';

const i18n = setupI18n({ locale: 'ar', messages: { ar: messages } });
const text: Text = (id, ...[values]) => i18n._(id, values);

const inputProblem: Problem = {
  __typename: 'InputProblem',
  code: 'input',
  message: 'English',
  issues: [{ __typename: 'InputIssue', path: 'email', code: 'required', message: 'Write it.' }],
};

it('says a known problem in the language of the reader', () => {
  expect(problemSentence({ code: 'token-refused', message: 'English' }, text)).toContain('هذا الرابط');
});

it("falls back on the server's sentence for a code that has no translation yet", () => {
  expect(problemSentence({ code: 'moon-is-full', message: 'Wait a fortnight.' }, text)).toBe('Wait a fortnight.');
});

it('finds the issue of a field', () => {
  expect(issueSentence(inputProblem, 'email', text)).toBe('املأ هذا الحقل.');
  expect(issueSentence(inputProblem, 'password', text)).toBeNull();
  expect(issueSentence(null, 'email', text)).toBeNull();
});

it('prefers the sentence that a field has of its own', () => {
  const tooSmall = (path: string): Problem => ({
    ...inputProblem,
    issues: [{ __typename: 'InputIssue', path, code: 'too-small', message: 'English' }],
  });
  expect(issueSentence(tooSmall('password'), 'password', text)).toBe('استخدم 12 حرفًا على الأقل.');
  expect(issueSentence(tooSmall('hours'), 'hours', text)).toBe('هذا قصير أو صغير جدًا. زِد عليه.');
});

it('tells a problem from a success', () => {
  expect(problemOf({ __typename: 'Done', done: true })).toBeNull();
  expect(problemOf(inputProblem)).toBe(inputProblem);
});
