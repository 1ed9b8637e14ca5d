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
  'submitted',
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
