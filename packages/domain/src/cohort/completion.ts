import type { CohortOutcome, SessionMet } from './completed';
import { completed, timeAttended } from './completed';

export type ConditionKind = 'attendance' | 'assessment' | 'work';
export type WorkState = 'handed-in' | 'accepted' | 'sent-back';

/** What is asked of everybody of a cohort. */
export interface Condition {
  id: string;
  kind: ConditionKind;
  /** Of the hours held, from 0 to 1; of attendance alone. */
  leastShare: number | null;
  /** Of an assessment alone: in which she submits. */
  roundId: string | null;
  /** The name of the round, or what the work is. */
  title: string | null;
}

/** Where neither the programme nor the cohort has rules of its own. */
export const standardConditions: readonly Condition[] = [
  { id: 'standard', kind: 'attendance', leastShare: 0.8, roundId: null, title: null },
];

/** What is known of one person. */
export interface CompletionFacts {
  sessions: readonly SessionMet[];
  /** Ids of the rounds that she submitted in. */
  submitted: readonly string[];
  /** Of what she handed in, by condition. */
  works: Readonly<Record<string, WorkState>>;
  /** What a coordinator decided in place of the conditions. */
  override: { completes: boolean } | null;
}

export interface ConditionTold extends Condition {
  met: boolean;
  /** Of attendance alone: the share of the hours; null while nothing that counts was held. */
  share: number | null;
  /** Of a work alone; null while she handed nothing in. */
  work: WorkState | null;
}

export interface Verdict {
  conditions: ConditionTold[];
  met: number;
  completes: boolean;
}

const tell = (condition: Condition, { sessions, submitted, works }: CompletionFacts): ConditionTold => {
  const { attended, of } = timeAttended(sessions);
  switch (condition.kind) {
    case 'attendance':
      return {
        ...condition,
        met: completed(sessions, condition.leastShare ?? 0),
        share: of === 0 ? null : attended / of,
        work: null,
      };
    case 'assessment':
      return {
        ...condition,
        met: condition.roundId !== null && submitted.includes(condition.roundId),
        share: null,
        work: null,
      };
    case 'work': {
      const work = works[condition.id] ?? null;
      return { ...condition, met: work === 'accepted', share: null, work };
    }
  }
};

/** Each condition as she stands to it, and whether she completes: by all of them, or as a coordinator decided. */
export const judgeCompletion = (conditions: readonly Condition[], facts: CompletionFacts): Verdict => {
  const told = conditions.map((condition) => tell(condition, facts));
  return decided({ conditions: told, met: told.filter((each) => each.met).length }, facts.override);
};

/** What conditions that were met come to, where a coordinator decided in their place, or takes that back. */
export const decided = (
  { conditions, met }: Pick<Verdict, 'conditions' | 'met'>,
  override: CompletionFacts['override'],
): Verdict => ({ conditions, met, completes: override?.completes ?? met === conditions.length });

/**
 * What a cohort came to for her. Of those who do not complete, who attended nothing of what was held and was never excused has stayed away; one
 * who was at a session, or said that she could not be, has fallen short.
 */
export const outcomeOf = ({ completes }: Verdict, { sessions }: Pick<CompletionFacts, 'sessions'>): CohortOutcome => {
  if (completes) return 'complete';
  const held = sessions.filter(({ cancelled }) => !cancelled);
  const seen = held.some(({ attendance }) => attendance === 'present' || attendance === 'excused');
  return held.length > 0 && !seen ? 'stay-away' : 'fall-short';
};
