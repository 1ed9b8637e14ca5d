import { useText } from '../locale/use-text';
import type { Preview } from './change-kinds';

interface ChangedCompletionProps {
  completion: NonNullable<Preview['completion']>;
  /** The first of so many people by name, where they may be named. */
  names(of: readonly string[], count: number): string;
}

/** What becomes of the completion of who goes elsewhere, or out. */
export function ChangedCompletion({ completion, names }: ChangedCompletionProps) {
  const text = useText();
  const { noLonger, people, otherHours, worksLeft } = completion;
  return (
    <ul>
      {noLonger > 0 && (
        <li>
          {text('cohort.plan.completion.noLonger', { count: noLonger })} {names(people, noLonger)}
        </li>
      )}
      {otherHours > 0 && <li>{text('cohort.plan.completion.otherHours', { count: otherHours })}</li>}
      {worksLeft > 0 && <li>{text('cohort.plan.completion.worksLeft', { count: worksLeft })}</li>}
      {noLonger + otherHours + worksLeft === 0 && <li>{text('cohort.plan.completion.none')}</li>}
    </ul>
  );
}
