import { closeAssessmentSentence, closeSentence } from './close-sentence';

const text = ((id: string, values: object = {}) => `${id} ${JSON.stringify(values)}`) as never;

test('of a round that nobody was asked in it is said that nobody was asked, and not that everybody has begun', () => {
  expect(closeSentence({ invited: 0, started: 0, submitted: 0 }, text)).toMatch(/^assessment\.asked\.close\.nobody /);
  expect(closeSentence({ invited: 9, started: 7, submitted: 4 }, text)).toBe(
    'assessment.asked.close.text {"count":3,"unbegun":2}',
  );
});

test('of institutions about which nobody was asked it is not said that everybody has submitted', () => {
  const nobody = { respondents: 0, submitted: 0 };
  expect(closeAssessmentSentence([nobody, nobody], text)).toBe(
    'assessment.institutions.close.nobody {"institutions":2}',
  );
  expect(closeAssessmentSentence([nobody, { respondents: 5, submitted: 5 }], text)).toBe(
    'assessment.institutions.close.text {"institutions":2,"left":0}',
  );
});
