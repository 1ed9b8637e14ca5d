import {
  CancelCohortDocument,
  MergeCohortsDocument,
  PostponeCohortDocument,
  SplitCohortDocument,
  SubstituteTrainerDocument,
  SubstituteVenueDocument,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import type { Asked } from './change-kinds';

/** The command of each kind; `run` makes the change as it was shown, and answers what came of it, or null. */
export function useChange(kind: Asked['kind']) {
  const commands = {
    cancel: useCommand(CancelCohortDocument, (data) => data.cancelCohort),
    postpone: useCommand(PostponeCohortDocument, (data) => data.postponeCohort),
    trainer: useCommand(SubstituteTrainerDocument, (data) => data.substituteTrainer),
    venue: useCommand(SubstituteVenueDocument, (data) => data.substituteVenue),
    merge: useCommand(MergeCohortsDocument, (data) => data.mergeCohorts),
    split: useCommand(SplitCohortDocument, (data) => data.splitCohort),
  };
  const run = (asked: Asked, digest: string) => {
    switch (asked.kind) {
      case 'cancel':
        return commands.cancel.run({ input: { ...asked.input, digest } });
      case 'postpone':
        return commands.postpone.run({ input: { ...asked.input, digest } });
      case 'trainer':
        return commands.trainer.run({ input: { ...asked.input, digest } });
      case 'venue':
        return commands.venue.run({ input: { ...asked.input, digest } });
      case 'merge':
        return commands.merge.run({ input: { ...asked.input, digest } });
      case 'split':
        return commands.split.run({ input: { ...asked.input, digest } });
    }
  };
  const { pending, sentence, problem } = commands[kind];
  return { run, pending, sentence, problem };
}
