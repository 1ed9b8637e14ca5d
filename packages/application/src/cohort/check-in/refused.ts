import type { CheckInWindow } from '@baobab/domain/cohort';
import { checkInWindow } from '@baobab/domain/cohort';
import { Problem } from '../../problem';

class CheckInRefused extends Problem {
  readonly kind = 'CheckInRefused';
}

const outside: Record<Exclude<CheckInWindow, 'open'>, [code: string, message: string]> = {
  early: ['check-in-early', 'Check-in opens half an hour before the session begins. Come back then.'],
  over: ['check-in-over', 'This session is over. Whoever was there tells the trainer, who records it.'],
};

/** @throws CheckInRefused for a session in which nobody checks in (yet, or any more). */
export const refuseClosed = ({
  startsAt,
  endsAt,
  cancelled,
}: {
  startsAt: Date;
  endsAt: Date;
  cancelled: boolean;
}): void => {
  if (cancelled) throw new CheckInRefused('check-in-cancelled', 'This session is cancelled. Nobody checks in.');
  const window = checkInWindow(+startsAt, +endsAt, Date.now());
  if (window !== 'open') throw new CheckInRefused(...outside[window]);
};

export const codeTooOld = () =>
  new CheckInRefused(
    'check-in-old',
    'This code is too old: each is good for a minute. Scan the one that is shown now.',
  );
export const codeWrong = () =>
  new CheckInRefused('check-in-wrong', 'This is no code of a session here. Scan the one that the trainer shows.');
export const notOfCohort = () =>
  new CheckInRefused(
    'check-in-not-enrolled',
    'You are not enrolled in the cohort of this session, so you can’t check in. Ask the trainer or a coordinator.',
  );
