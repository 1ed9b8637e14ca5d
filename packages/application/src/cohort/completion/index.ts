import { ChangeCompletionRules } from './change-completion-rules';
import { CompletionQueries } from './completion.queries';
import { DecideWork } from './decide-work';
import { HandInWork } from './hand-in-work';
import { OverrideCompletion } from './override-completion';
import { UndoCompletionOverride } from './undo-completion-override';
import { UndoWorkAcceptance } from './undo-work-acceptance';

export { carryWorks } from './carry-works';
export * from './change-completion-rules';
export type { Settled } from './completion-sql';
export * from './completion.queries';
export * from './decide-work';
export * from './hand-in-work';
export * from './override-completion';
export * from './read-completion';
export * from './undo-completion-override';
export * from './undo-work-acceptance';

export const completionProviders = [
  ChangeCompletionRules,
  CompletionQueries,
  DecideWork,
  HandInWork,
  OverrideCompletion,
  UndoCompletionOverride,
  UndoWorkAcceptance,
];
