import { fold } from './fold';

export const surveyTools = ['limesurvey', 'kobotoolbox', 'odk', 'google_forms', 'microsoft_forms'] as const;
export type SurveyTool = (typeof surveyTools)[number];

/** What the makers of forms call the moment of submission, folded, in the languages in which they speak. */
export const submissionTitles = {
  google_forms: [
    'timestamp',
    'horodateur',
    'marca temporal',
    'طابع زمني',
    'الطابع الزمني',
    'отметка времени',
    '时间戳记',
  ],
  microsoft_forms: [
    'completion time',
    'heure de fin',
    'hora de finalizacion',
    'وقت الاكمال',
    'время завершения',
    '完成时间',
  ],
} as const;

/** Each of these stands in the header of every export of the tool, folded: one of each group, in the languages that the tool speaks. */
const marks: readonly [SurveyTool, readonly (readonly string[])[]][] = [
  [
    'limesurvey',
    [
      ['submitdate', 'date submitted'],
      ['lastpage', 'last page'],
    ],
  ],
  ['kobotoolbox', [['uuid'], ['submission time']]],
  ['odk', [['submissiondate'], ['key']]],
  ['microsoft_forms', [['id', 'المعرف'], submissionTitles.microsoft_forms]],
  ['google_forms', [submissionTitles.google_forms]],
];

/** Columns that a tool adds of its own, folded: in another file the same word may mean a person's number, or a level. */
const bookkeeping: Record<SurveyTool, readonly string[]> = {
  limesurvey: [
    'id',
    'response id',
    'lastpage',
    'last page',
    'seed',
    'startlanguage',
    'start language',
    'startdate',
    'datestamp',
    'token',
  ],
  kobotoolbox: [
    'id',
    'uuid',
    'index',
    'start',
    'end',
    'validation status',
    'notes',
    'status',
    'submitted by',
    'tags',
    'version',
  ],
  odk: [
    'key',
    'meta instanceid',
    'submitterid',
    'submittername',
    'attachmentspresent',
    'status',
    'formversion',
    'deviceid',
  ],
  google_forms: ['score'],
  microsoft_forms: [
    'id',
    'المعرف',
    'start time',
    'heure de debut',
    'hora de inicio',
    'وقت البدء',
    'total points',
    'quiz feedback',
    'language',
    'langue',
    'idioma',
    'اللغه',
  ],
};

/** Which survey tool a table comes from, by what it adds to every export; null: none that is known. */
export const surveyToolOf = (header: readonly string[]): SurveyTool | null => {
  const folded = new Set(header.map(fold));
  const found = marks.find(([, groups]) => groups.every((words) => words.some((word) => folded.has(word))));
  return found?.[0] ?? null;
};

export const isBookkeeping = (tool: SurveyTool, title: string): boolean => bookkeeping[tool].includes(fold(title));
