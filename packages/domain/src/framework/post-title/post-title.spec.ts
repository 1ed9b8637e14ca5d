import fc from 'fast-check';
import { neutraliseFormula } from '../../assessment';
import type { HeldProfile } from '.';
import {
  leastLikeness,
  likenessOf,
  peopleChanging,
  proposeRoleProfile,
  readTitleLine,
  titleColumns,
  TitleFindings,
} from '.';

const profiles = [
  { id: 'policy', labels: ['Policy maker', 'صانع سياسات'] },
  { id: 'designer', labels: ['Service designer', 'مصمم خدمات'] },
  { id: 'analyst', labels: ['Data analyst', 'محلل بيانات'] },
  { id: 'it', labels: ['IT manager', 'مدير تقنية المعلومات'] },
  { id: 'leader', labels: ['Senior leader', 'قيادي رفيع'] },
];
const proposed = (title: string, held: HeldProfile[] = []) =>
  proposeRoleProfile(title, held, profiles)?.roleProfileId ?? null;
const words = fc.array(fc.constantFrom('data', 'analyst', 'senior', 'policy', 'كاتب', 'Élève', 'of', 'manager'), {
  minLength: 1,
  maxLength: 5,
});

describe('likeness', () => {
  test('is from 0 to 1, and 1 of the same words in any order and case', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const likeness = likenessOf(one, other);
        expect(likeness >= 0 && likeness <= 1).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        words.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          fc.pre(one.some((word) => word !== 'of'));
          expect(likenessOf(one.join(' '), other.join(' ').toUpperCase())).toBe(1);
        },
      ),
    );
  });

  test('a name within a title is more like it than a part of the name is', () => {
    expect(likenessOf('Data analyst, Department of Statistics', 'Data analyst')).toBeGreaterThan(
      likenessOf('Data', 'Data analyst'),
    );
  });

  test('of nothing, or of words that say nothing, is none', () => {
    for (const title of ['', '—', 'of the']) expect(likenessOf(title, 'Data analyst')).toBe(0);
  });
});

describe('what is proposed', () => {
  test.each([
    ['Data Analyst', 'analyst'],
    ['Senior data analysts', 'analyst'],
    ['Analyst', 'analyst'],
    ['Data analyst, Department of Statistics', 'analyst'],
    ['محلّل البيانات', 'analyst'],
    ['Manager, IT systems', 'it'],
    ['Maker of policies', 'policy'],
    ['Driver', null],
    ['Finance manager', null],
    ['Accountant', null],
    ['', null],
  ])('for %p is %p', (title, id) => expect(proposed(title)).toBe(id));

  test('is what most people of the title have, if they have one', () => {
    const held = [
      { roleProfileId: null, people: 50 },
      { roleProfileId: 'it', people: 3 },
      { roleProfileId: 'policy', people: 1 },
    ];
    expect(proposeRoleProfile('Data analyst', held, profiles)).toEqual({
      roleProfileId: 'it',
      likeness: 0.75,
      reason: 'held',
    });
    expect(
      proposed('Data analyst', [
        { roleProfileId: 'it', people: 2 },
        { roleProfileId: 'policy', people: 2 },
      ]),
    ).toBe('analyst');
    expect(proposed('Driver', [{ roleProfileId: 'gone', people: 9 }])).toBeNull();
  });

  test('is the same whatever order profiles come in, save where two are equally like', () => {
    fc.assert(
      fc.property(words, fc.shuffledSubarray(profiles, { minLength: profiles.length }), (title, shuffled) => {
        const [one, other] = [profiles, shuffled].map((all) => proposeRoleProfile(title.join(' '), [], all));
        expect(other?.likeness).toBe(one?.likeness);
        if (one) expect(one.likeness).toBeGreaterThanOrEqual(leastLikeness);
      }),
    );
  });
});

test('who changes has another role profile or none, and another only where that is wanted', () => {
  const held = [
    { roleProfileId: null, people: 5 },
    { roleProfileId: 'it', people: 3 },
    { roleProfileId: 'policy', people: 1 },
  ];
  expect([peopleChanging(held, 'it', false), peopleChanging(held, 'it', true)]).toEqual([5, 6]);
});

describe('a list', () => {
  test('is known by its column of titles, in several languages', () => {
    expect(titleColumns(['Staff number', 'Job title', 'Ministry'])).toEqual({
      title: 1,
      staffNumber: 0,
      institution: 2,
    });
    expect(titleColumns(['المسمى الوظيفي'])).toEqual({ title: 0, staffNumber: null, institution: null });
    expect(titleColumns(['Intitulé du poste'])?.title).toBe(0);
    expect(titleColumns(['Name', 'Salary'])).toBeNull();
  });

  test('whatever stands in a row is a title or a finding, and a formula is text', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 3 }), (cells) => {
        const findings = new TitleFindings();
        const line = readTitleLine({ row: 2, cells }, { title: 0, staffNumber: 1, institution: 2 }, findings);
        expect((line === null) === (findings.all.length === 1)).toBe(true);
        if (line) expect(line.title).not.toMatch(/\p{Cc}/u);
      }),
    );
    const cells = [neutraliseFormula('=Director')];
    expect(
      readTitleLine({ row: 2, cells }, { title: 0, staffNumber: null, institution: null }, new TitleFindings())?.title,
    ).toBe('=Director');
  });
});
