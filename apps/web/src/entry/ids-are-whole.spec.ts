import { idsAreWhole } from './ids-are-whole';

const id = '0198c0de-1234-7abc-8def-0123456789ab';

it('takes an address whose ids are whole, or that has none', () => {
  expect(idsAreWhole({ assessmentId: id, institutionId: id.toUpperCase() })).toBe(true);
  expect(idsAreWhole({})).toBe(true);
});

it.each(['abc', '', id.slice(1), `${id}0`, id.replaceAll('-', ''), id.replace('a', 'g'), undefined])(
  'does not take %j for an id',
  (cohortId) => {
    expect(idsAreWhole({ assessmentId: id, cohortId })).toBe(false);
  },
);

it('leaves what is no id to its page', () => {
  expect(idsAreWhole({ code: '7KQ-abc' })).toBe(true);
});
