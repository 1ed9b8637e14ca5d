import { fold } from './fold';
import type { LevelScale } from './level';
import { readLevel } from './level';

export const columnMeanings = [
  'ignored',
  'staff_number',
  'email',
  'name',
  'institution',
  'region',
  'post',
  'gender',
  'languages',
  'role_profile',
  'supervisor',
  'competency_level',
  'competency',
  'level',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

export interface Column {
  /** From 0. */
  index: number;
  meaning: ColumnMeaning;
  /** Where the meaning is `competency_level`. */
  competencyId?: string;
}

export interface NamedCompetency {
  id: string;
  code: string;
  /** In every language there is. */
  labels: readonly string[];
}

/** Header words, folded, by meaning; English, French, Spanish and Arabic. */
const headerWords: readonly [ColumnMeaning, readonly string[]][] = [
  [
    'staff_number',
    [
      'staff number',
      'staff no',
      'staff id',
      'employee number',
      'employee id',
      'employee no',
      'personnel number',
      'matricule',
      'numero d agent',
      'numero de empleado',
      'id',
      'الرقم الوظيفي',
      'رقم الموظف',
    ],
  ],
  [
    'email',
    [
      'email',
      'e mail',
      'mail',
      'email address',
      'e mail address',
      'courriel',
      'adresse e mail',
      'correo',
      'correo electronico',
      'البريد الالكتروني',
      'البريد',
    ],
  ],
  [
    'name',
    [
      'name',
      'full name',
      'employee',
      'employee name',
      'nom',
      'nom complet',
      'nombre',
      'nombre completo',
      'الاسم',
      'الاسم الكامل',
    ],
  ],
  [
    'institution',
    [
      'institution',
      'institution code',
      'ministry',
      'department',
      'agency',
      'organisation',
      'organization',
      'unit',
      'ministere',
      'departement',
      'service',
      'ministerio',
      'institucion',
      'الجهه',
      'الوزاره',
      'المؤسسه',
      'الاداره',
    ],
  ],
  ['region', ['region', 'province', 'governorate', 'location', 'المنطقه', 'المحافظه', 'الاقليم']],
  [
    'post',
    [
      'post',
      'position',
      'job title',
      'post title',
      'title',
      'function',
      'poste',
      'intitule du poste',
      'fonction',
      'cargo',
      'puesto',
      'الوظيفه',
      'المسمي الوظيفي',
      'المنصب',
    ],
  ],
  ['gender', ['gender', 'sex', 'sexe', 'genre', 'sexo', 'genero', 'الجنس', 'النوع']],
  ['languages', ['language', 'languages', 'langue', 'langues', 'idioma', 'idiomas', 'اللغه', 'اللغات']],
  ['role_profile', ['role profile', 'profile', 'role', 'profil', 'perfil', 'ملف الدور', 'الدور']],
  [
    'supervisor',
    [
      'supervisor',
      'line manager',
      'reports to',
      'supervisor staff number',
      'superieur',
      'superieur hierarchique',
      'supervisora',
      'jefe',
      'الرئيس المباشر',
      'المشرف',
    ],
  ],
  ['competency', ['competency', 'competence', 'competency code', 'competencia', 'الكفاءه', 'الكفايه']],
  ['level', ['level', 'niveau', 'nivel', 'score', 'rating', 'المستوي']],
];

/** A code stands at the beginning of a header, however it is written: `D1.1`, `d1_1 Problem …`. */
export const competencyOf = (header: string, competencies: readonly NamedCompetency[]): NamedCompetency | undefined => {
  const folded = fold(header);
  return competencies.find(({ code, labels }) => {
    const foldedCode = fold(code);
    return (
      folded === foldedCode || folded.startsWith(`${foldedCode} `) || labels.some((label) => fold(label) === folded)
    );
  });
};

/**
 * Guesses what each column of a table holds, from its header first and from its values where the header says nothing. Each
 * meaning but `ignored` is given once (each competency once), to the first column that fits.
 * @param samples some rows' cells, to tell an e-mail column without a header.
 */
export const guessColumns = (
  header: readonly string[],
  samples: readonly (readonly string[])[],
  competencies: readonly NamedCompetency[],
  scale: LevelScale,
): Column[] => {
  const taken = new Set<string>();
  const take = (key: string): boolean => !taken.has(key) && Boolean(taken.add(key));
  const columns = header.map((title, index): Column => {
    const competency = competencyOf(title, competencies);
    if (competency && take(competency.id)) return { index, meaning: 'competency_level', competencyId: competency.id };
    const folded = fold(title);
    const known = headerWords.find(([, words]) => words.includes(folded))?.[0];
    if (known && take(known)) return { index, meaning: known };
    return { index, meaning: 'ignored' };
  });
  return columns.map((column) => {
    if (column.meaning !== 'ignored') return column;
    const values = samples.map((row) => row[column.index]?.trim() ?? '').filter((value) => value !== '');
    if (values.length > 0 && values.every((value) => /^\S+@\S+\.\S+$/.test(value)) && take('email'))
      return { ...column, meaning: 'email' };
    const codes = values.filter((value) => competencyOf(value, competencies));
    if (values.length > 1 && codes.length === values.length && take('competency'))
      return { ...column, meaning: 'competency' };
    const levels = values.filter((value) => readLevel(value, scale) !== undefined);
    if (taken.has('competency') && values.length > 1 && levels.length === values.length && take('level'))
      return { ...column, meaning: 'level' };
    return column;
  });
};

/** Wide: a row a person, a column a competency. Long: a row a person and competency. */
export const formOf = (columns: readonly Column[]): 'wide' | 'long' =>
  columns.some(({ meaning }) => meaning === 'competency') ? 'long' : 'wide';

export interface ColumnMistake {
  code: 'no-key' | 'no-level' | 'meaning-twice' | 'competency-twice' | 'both-forms' | 'no-institution';
  /** Of the second column, where two clash. */
  index?: number;
  message: string;
}

/** What is wrong with a choice of columns as a whole, before any row is read. */
export const mistakesOfColumns = (columns: readonly Column[]): ColumnMistake[] => {
  const mistakes: ColumnMistake[] = [];
  const seen = new Set<string>();
  for (const { index, meaning, competencyId } of columns) {
    if (meaning === 'ignored') continue;
    const key = competencyId ?? meaning;
    if (seen.has(key))
      mistakes.push(
        competencyId
          ? { code: 'competency-twice', index, message: 'Two columns hold the same competency. Ignore one of them.' }
          : { code: 'meaning-twice', index, message: 'Two columns hold the same thing. Ignore one of them.' },
      );
    seen.add(key);
  }
  const has = (meaning: ColumnMeaning) => columns.some((column) => column.meaning === meaning);
  if (!has('staff_number') && !has('email'))
    mistakes.push({
      code: 'no-key',
      message:
        'Say which column holds the staff number, or the e-mail: people are known by one of them, never by the name.',
    });
  if (has('competency') && has('competency_level'))
    mistakes.push({
      code: 'both-forms',
      message: 'Either each competency has a column, or one column names the competency and one the level; not both.',
    });
  if (has('competency') !== has('level'))
    mistakes.push({
      code: 'no-level',
      message: 'A column of competencies needs a column of levels beside it, and the other way round.',
    });
  return mistakes;
};
