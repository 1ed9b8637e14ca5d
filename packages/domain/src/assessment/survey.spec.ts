import fc from 'fast-check';
import { guessColumns, proposeAnswers, readLevel, readMoment, readRow, surveyToolOf } from '.';

const competencies = [
  { id: '1', code: 'D1.1', labels: ['Problem identification and solutions', 'تحديد المشكلات وحلولها'] },
  { id: '2', code: 'D1.2', labels: ['Systems thinking', 'Pensée systémique'] },
  { id: '3', code: 'D2.1', labels: ['Data literacy'] },
];
const scale = {
  ordinals: [0, 1, 2, 3],
  labels: [
    { label: 'Not yet', ordinal: 0 },
    { label: 'Basic', ordinal: 1 },
    { label: 'Intermediate', ordinal: 2 },
    { label: 'Advanced', ordinal: 3 },
    { label: 'أساسي', ordinal: 1 },
  ],
};
/** What each column is taken for, a competency by its id. */
const guess = (header: string[], ...samples: string[][]) =>
  guessColumns(header, samples, competencies, scale).map(({ meaning, competencyId }) => competencyId ?? meaning);

describe('the export of', () => {
  test('LimeSurvey with question codes: sub-questions in brackets, codes without a full stop, its own number is nobody’s', () => {
    const header = [
      'id',
      'submitdate',
      'lastpage',
      'startlanguage',
      'seed',
      'token',
      'staffnumber',
      'email',
      'Q1[D11]',
      'Q1[D12]',
      'D21',
    ];
    expect(surveyToolOf(header)).toBe('limesurvey');
    expect(
      guess(header, ['1', '2026-11-02 09:12:44', '3', 'en', '77', 'x', 'S1', 'a@b.example', 'A1', 'A4', 'A2']),
    ).toEqual([
      'ignored',
      'submitted',
      'ignored',
      'ignored',
      'ignored',
      'ignored',
      'staff_number',
      'email',
      '1',
      '2',
      '3',
    ]);
  });

  test('LimeSurvey with full questions: the row of the array is the competency', () => {
    const header = [
      'Response ID',
      'Date submitted',
      'Last page',
      'Start language',
      'Seed',
      'What is your staff number?',
      'Where are you today? [Problem identification and solutions]',
      'Where are you today? [Pensée systémique]',
    ];
    expect(guess(header, ['9', '2026-11-02 09:12:44', '3', 'fr', '5', 'S1', 'Basic', 'Not yet'])).toEqual([
      'ignored',
      'submitted',
      'ignored',
      'ignored',
      'ignored',
      'staff_number',
      '1',
      '2',
    ]);
  });

  test('KoboToolbox: groups before a slash, and its own columns', () => {
    const header = [
      'start',
      'end',
      'about/staff_number',
      'about/name',
      'levels/D1_1',
      'levels/D2_1',
      '_id',
      '_uuid',
      '_submission_time',
      '_validation_status',
      '_index',
    ];
    expect(surveyToolOf(header)).toBe('kobotoolbox');
    expect(
      guess(header, ['', '', 'S1', 'Amina', 'level_2', 'level_0', '77', 'u', '2026-11-02T09:12:44', '', '1']),
    ).toEqual([
      'ignored',
      'ignored',
      'staff_number',
      'name',
      '1',
      '3',
      'ignored',
      'ignored',
      'submitted',
      'ignored',
      'ignored',
    ]);
  });

  test('Google Forms: rows of a grid in brackets, and questions that name a competency within a sentence', () => {
    const header = [
      'Timestamp',
      'Email Address',
      'How sure are you? [D1.1 Problem identification]',
      'How far are you with systems thinking today?',
      'What do you think of data literacy?',
    ];
    expect(surveyToolOf(header)).toBe('google_forms');
    expect(
      guess(header, [
        '2026/11/24 2:05:07 PM GMT+3',
        'a@b.example',
        '2 – Intermediate',
        'Basic: I know what it is',
        'It helps me a lot',
      ]),
    ).toEqual(['submitted', 'email', '1', '2', 'ignored']);
  });

  test('Microsoft Forms: its number is nobody’s, and anonymous is no e-mail', () => {
    const header = [
      'ID',
      'Start time',
      'Completion time',
      'Email',
      'Name',
      'Staff number',
      'D1.1 Problem identification and solutions',
      'Data literacy',
    ];
    expect(surveyToolOf(header)).toBe('microsoft_forms');
    expect(
      guess(header, ['1', '11/24/26 9:00:00', '11/24/26 9:12:44', 'anonymous', '', 'S1', 'Advanced', 'Basic']),
    ).toEqual(['ignored', 'ignored', 'submitted', 'ignored', 'name', 'staff_number', '1', '3']);
  });

  test('no survey tool leaves a staff number that is called ID what it was', () => {
    expect(surveyToolOf(['ID', 'Name', 'D1.1'])).toBeNull();
    expect(guess(['ID', 'Name', 'D1.1'], ['7', 'Amina', '2'])).toEqual(['staff_number', 'name', '1']);
  });
});

describe('an answer', () => {
  const proposed = (...values: string[]) => proposeAnswers(values, scale).map(({ ordinal }) => ordinal);

  test('with a number and a name that agree is that level; where they do not, nobody guesses', () => {
    expect(proposed('2 – Intermediate', 'Advanced (3)', '1: أساسي', '2 – Basic', 'Basic or Advanced')).toEqual([
      2,
      3,
      1,
      null,
      null,
    ]);
  });

  test('with a name within a sentence, or a number before it, is proposed', () => {
    expect(proposed('Basic: I know what it is', '3. I teach others', 'I like it')).toEqual([1, 3, null]);
  });

  test('by an option’s code is counted from 0, unless the codes go one further than the levels', () => {
    expect(proposed('A1', 'A4', 'A2')).toEqual([0, 3, 1]);
    expect(proposed('AO01', 'AO04')).toEqual([0, 3]);
    expect(proposed('level_0', 'level_3')).toEqual([0, 3]);
    expect(proposed('A1', 'A9')).toEqual([1, null]);
  });

  test('that is a level already is not asked about', () => {
    expect(proposeAnswers(['2', ' Basic ', 'n/a', ''], scale)).toEqual([]);
  });

  test('means what was confirmed, whatever it looks like', () => {
    const confirmed = {
      ...scale,
      answers: new Map([
        ['A1', 0],
        ['Other', null],
      ]),
    };
    expect(['A1', ' A1 ', 'Other', 'A2', '2'].map((cell) => readLevel(cell, confirmed))).toEqual([
      0,
      0,
      null,
      undefined,
      2,
    ]);
  });
});

describe('a moment of submission', () => {
  const at = (text: string) => readMoment(text) && new Date(readMoment(text)!).toISOString().slice(0, 19);

  test.each([
    ['2026-11-02 09:12:44', '2026-11-02T09:12:44'],
    ['2026-11-02T09:12:44.123+03:00', '2026-11-02T06:12:44'],
    ['2026/11/24 2:05:07 PM GMT+3', '2026-11-24T11:05:07'],
    ['2026/11/24 12:05:07 AM', '2026-11-24T00:05:07'],
    ['11/24/26 9:12:44', '2026-11-24T09:12:44'],
    ['24/11/2026 09:12', '2026-11-24T09:12:00'],
    ['3.4.2026 10:00', '2026-04-03T10:00:00'],
    ['٢٠٢٦-١١-٠٢ ٠٩:١٢', '2026-11-02T09:12:00'],
  ])('%s is read', (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  test.each(['03/04/2026 10:00', 'yesterday', '', '2026-13-01', '2026-01-01 25:00'])('%j is not guessed', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  test('of any day is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (moment) => {
          const written = moment.toISOString().slice(0, 19);
          expect(readMoment(written)).toBe(Math.floor(moment.getTime() / 1_000) * 1_000);
        },
      ),
    );
  });

  test('that is empty says that it was never submitted', () => {
    const columns = [
      { index: 0, meaning: 'submitted' as const },
      { index: 1, meaning: 'staff_number' as const },
    ];
    const submitted = (cell: string) => readRow([cell, 'S1'], 2, { columns, competencies, scale }).read.submitted;
    expect([submitted(''), submitted('03/04/2026'), submitted('2026-11-02')]).toEqual([
      'never',
      null,
      Date.UTC(2026, 10, 2),
    ]);
  });
});
