import type { FrameworkPartsFragment } from '../generated/documents';

export type CompetencyDomain = FrameworkPartsFragment['domains'][number];
export type Competency = CompetencyDomain['competencies'][number];
export type Level = FrameworkPartsFragment['levels'][number];
