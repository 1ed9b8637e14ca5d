import { guessColumns, surveyToolOf } from '.';

const competencies = [
  { id: '1', code: 'D1.1', labels: ['Problem identification and solutions'] },
  { id: '3', code: 'D2.1', labels: ['Data literacy'] },
];
const scale = { ordinals: [0, 1, 2, 3], labels: [{ label: 'Basic', ordinal: 1 }] };
/** What each column is taken for, a competency by its id. */
const guess = (header: string[], sample: string[]) =>
  guessColumns(header, [sample], competencies, scale).map(({ meaning, competencyId }) => competencyId ?? meaning);

describe('the export of', () => {
  test.each([
    ['French', 'Horodateur', 'Adresse e-mail'],
    ['French, another edition', 'Horodateur', 'Adresse email'],
    ['Spanish', 'Marca temporal', 'Dirección de correo electrónico'],
    ['Arabic', 'طابع زمني', 'البريد الإلكتروني'],
    ['Arabic with articles', 'الطابع الزمني', 'عنوان البريد الإلكترونيّ'],
  ])('Google Forms in %s is known as in English', (_, moment, email) => {
    const header = [moment, email, 'D1.1', 'Data literacy'];
    expect(surveyToolOf(header)).toBe('google_forms');
    expect(guess(header, ['24/11/2026 14:05:07', 'a@b.example', '2', 'Basic'])).toEqual([
      'submitted',
      'email',
      '1',
      '3',
    ]);
  });

  test.each([
    ['French', 'ID', 'Heure de début', 'Heure de fin', 'Adresse de messagerie', 'Nom', 'Langue'],
    ['Spanish', 'ID', 'Hora de inicio', 'Hora de finalización', 'Correo electrónico', 'Nombre', 'Idioma'],
    ['Arabic', 'المعرّف', 'وقت البدء', 'وقت الإكمال', 'البريد الإلكتروني', 'الاسم', 'اللغة'],
  ])('Microsoft Forms in %s is known as in English: neither its number nor its language is anybody’s', (_, ...own) => {
    const header = [...own, 'Matricule', 'D1.1'];
    expect(surveyToolOf(header)).toBe('microsoft_forms');
    const row = ['1', '24/11/2026 9:00:00', '24/11/2026 9:12:44', 'a@b.example', 'Amina', 'fr', 'S1', '2'];
    expect(guess(header, row)).toEqual([
      'ignored',
      'ignored',
      'submitted',
      'email',
      'name',
      'ignored',
      'staff_number',
      '1',
    ]);
  });

  test('ODK: groups before a hyphen, and its own columns', () => {
    const header = [
      'SubmissionDate',
      'start',
      'end',
      'about-staff_number',
      'about-name',
      'levels-D1_1',
      'levels-D2_1',
      'meta-instanceID',
      'KEY',
      'SubmitterID',
      'SubmitterName',
      'AttachmentsPresent',
      'Status',
      'ReviewState',
      'DeviceID',
      'FormVersion',
    ];
    expect(surveyToolOf(header)).toBe('odk');
    const own = ['uuid:7', 'uuid:7', '12', 'Collector', '0', '', 'approved', 'collect:x', '2026110201'];
    const row = ['2026-11-02T09:12:44.123Z', '2026-11-02T09:10:00.000Z', '2026-11-02T09:12:40.000Z', 'S1', 'Amina'];
    expect(guess(header, [...row, 'level_2', 'level_0', ...own])).toEqual([
      'submitted',
      'ignored',
      'ignored',
      'staff_number',
      'name',
      '1',
      '3',
      ...own.map(() => 'ignored'),
    ]);
  });

  test('no other file takes a hyphen for the end of a group', () => {
    expect(guess(['staff-number', 'supervisor-email', 'D1.1'], ['S1', '', '2'])).toEqual([
      'staff_number',
      'ignored',
      '1',
    ]);
  });
});
