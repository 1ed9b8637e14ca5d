import type { CohortCompletionQuery, CompletionConditionInput } from '../generated/documents';

type CohortCompletion = NonNullable<CohortCompletionQuery['cohortCompletion']>;
type Saved = Omit<CohortCompletion['conditions'][number], '__typename'>;

/** What holds of a cohort and of its programme. */
interface Rules extends Pick<CohortCompletion, 'source' | 'programmeVersion'> {
  conditions: readonly Saved[];
  programmeConditions: readonly Saved[];
}
export type ConditionKind = CompletionConditionInput['kind'];

export const CONDITION_KINDS = ['attendance', 'assessment', 'work'] as const satisfies readonly ConditionKind[];

/** The most that the api takes. */
export const MOST_CONDITIONS = 10;

/** A condition as it is being written. */
export interface ConditionDraft {
  /** Of its fields, as long as the form is open. */
  key: string;
  kind: ConditionKind;
  /** Per cent. */
  share: string;
  roundId: string;
  title: string;
  /** Of one that is saved already. */
  id: string | null;
}

let drafted = 0;

export const newDraft = (kind: ConditionKind): ConditionDraft => {
  drafted += 1;
  return { key: `new ${drafted}`, kind, share: '80', roundId: '', title: '', id: null };
};

/** What holds now, to be changed. What is inherited is copied: its ids are of another level, and stay there. */
export const draftsOf = (rules: Rules, forProgramme: boolean): ConditionDraft[] => {
  const { source, conditions, programmeConditions, programmeVersion } = rules;
  const own = forProgramme ? programmeVersion > 0 : source === 'cohort';
  return (forProgramme ? programmeConditions : conditions).map(({ id, kind, leastShare, roundId, title }) => ({
    key: id,
    kind,
    share: String(Math.round((leastShare ?? 0) * 1000) / 10),
    roundId: roundId ?? '',
    title: kind === 'work' ? (title ?? '') : '',
    id: own && id !== 'standard' ? id : null,
  }));
};

/** As the api takes it; of each kind its own field alone. An empty share is none, and not 0. */
export const conditionInput = ({ id, kind, share, roundId, title }: ConditionDraft): CompletionConditionInput => ({
  id,
  kind,
  leastShare: kind === 'attendance' && share.trim() !== '' ? Number(share) / 100 : null,
  roundId: kind === 'assessment' ? roundId || null : null,
  title: kind === 'work' ? title : null,
});
