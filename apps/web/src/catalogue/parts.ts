import type { Modality, TaughtWordsQuery, TrainingModulePartsFragment } from '../generated/documents';

export type TrainingModule = TrainingModulePartsFragment;
export type TaughtWords = TaughtWordsQuery['framework'];

export const MODALITIES = ['self_paced', 'live_online', 'in_person', 'blended'] as const satisfies readonly Modality[];

export const competenciesOf = ({ domains }: TaughtWords) => domains.flatMap(({ competencies }) => competencies);

export const labelOf = ({ levels }: TaughtWords, ordinal: number): string =>
  levels.find((level) => level.ordinal === ordinal)?.text.label ?? String(ordinal);
