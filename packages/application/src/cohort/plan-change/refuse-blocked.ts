import { InputProblem } from '../../problem';
import { refuseClashes } from '../session-clash';
import type { PlanOfChange } from './plan-of-change';

const problem = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

/** @throws InputProblem, SessionClash where a change can't be made as it was asked for: each with what is in its way. */
export const refuseBlocked = ({
  change,
  sessions,
  missingSeats,
  busy,
}: Pick<PlanOfChange, 'change' | 'sessions' | 'missingSeats' | 'busy'>): void => {
  const skipped = sessions.filter((session) => session.skipped).map(({ before }) => before.title);
  if (skipped.length > 0)
    throw problem(
      'days',
      'skipped-hour',
      `Clocks are put forward over the new time of ${skipped.join(', ')}, so it does not exist. Postpone by other days, or move that session first.`,
    );
  refuseClashes(sessions.flatMap(({ clashes }) => clashes));
  const path = change.kind === 'split' ? 'seats' : 'intoCohortId';
  if (missingSeats > 0)
    throw problem(
      path,
      'seats-missing',
      `${missingSeats} more ${missingSeats === 1 ? 'seat is' : 'seats are'} needed there. Add seats first, or move fewer people.`,
    );
  if (busy.length > 0)
    throw problem(
      path,
      'people-busy',
      `${busy.length} of them would be in two sessions at the same time. Withdraw them from one of the two first, or move the session.`,
    );
};
