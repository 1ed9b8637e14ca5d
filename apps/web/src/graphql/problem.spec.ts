import { setupI18n } from '@lingui/core';
import { messages as desk } from '@baobab/i18n/catalogue/ar/desk';
import { messages as everyone } from '@baobab/i18n/catalogue/ar/everyone';
import type { Text } from '../locale/use-text';
import { issueSentence, problemOf, problemSentence, type Problem } from './problem';

const i18n = setupI18n({ locale: 'ar', messages: { ar: { ...everyone, ...desk } } });
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
  expect(issueSentence(inputProblem, 'email', text, 'addPerson')).toBe('املأ هذا الحقل.');
  expect(issueSentence(inputProblem, 'password', text, 'addPerson')).toBeNull();
  expect(issueSentence(null, 'email', text, 'addPerson')).toBeNull();
});

const at = (path: string, code: string): Problem => ({
  ...inputProblem,
  issues: [{ __typename: 'InputIssue', path, code, message: 'English' }],
});

it('prefers the sentence that a field has of its own', () => {
  const tooSmall = (path: string) => issueSentence(at(path, 'too-small'), path, text, 'signIn');
  expect(tooSmall('password')).toBe('استخدم 12 حرفًا على الأقل.');
  expect(tooSmall('hours')).toBe('هذا قصير أو صغير جدًا. زِد عليه.');
});

it('tells fields of one name apart by the whole path, and by the command', () => {
  const said = (command: string, path: string) => issueSentence(at(path, 'too-big'), path, text, command);
  const items = 'يطرح الاختبار من سؤال إلى 6 أسئلة للكفاءة.';
  expect(said('openRound', 'adaptive.most')).toBe(items);
  expect(said('formCohorts', 'most')).toBe('اكتب عدد دفعات من 1 إلى 200، أو اتركه فارغًا.');
  expect(said('planSeries', 'most')).toBe('English');
  expect(said('addTrainingModule', 'hours')).not.toBe(said('startTailoring', 'hours'));
});

it('says the same of each line of a list', () => {
  const path = 'teaches.12.competencyId';
  expect(issueSentence(at(path, 'not-uuid'), path, text, 'addTrainingModule')).toBe('اختر كفاءة.');
});

it('tells a problem from a success', () => {
  expect(problemOf({ __typename: 'Done', done: true })).toBeNull();
  expect(problemOf(inputProblem)).toBe(inputProblem);
});
