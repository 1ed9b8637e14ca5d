import { leastAnswers, leastItems } from '@baobab/domain/assessment/test';
import { Problem } from '../../problem';

class TooFewAnswers extends Problem {
  readonly kind = 'TooFewAnswers';
}

class CalibrationRunning extends Problem {
  readonly kind = 'CalibrationRunning';
}

class CalibrationUnfit extends Problem {
  readonly kind = 'CalibrationUnfit';
}

export const tooFewPeople = (people: number) =>
  new TooFewAnswers(
    'too-few-people',
    `${people} people have answered in tests that are over, and a calibration needs ${leastAnswers}. Open further tests, or wait until those that run are over.`,
    { people, least: leastAnswers },
  );
export const tooFewItems = () =>
  new TooFewAnswers(
    'too-few-items',
    `Fewer than ${leastItems} items can be calibrated. An item needs ${leastAnswers} answers, some right and some wrong, and a second such item of its competency: ask the same items in further tests.`,
    { least: leastItems, answers: leastAnswers },
  );
export const isRunning = () =>
  new CalibrationRunning('calibration-running', 'A calibration is being made already. Wait until it is done.');
export const notConverged = () =>
  new CalibrationUnfit(
    'calibration-not-converged',
    'The figures of this calibration had not settled, so it can’t be accepted. Calibrate again when more people have answered.',
  );
export const isAccepted = () => new CalibrationUnfit('calibration-accepted', 'This calibration is accepted already.');
export const ofOtherFramework = () =>
  new CalibrationUnfit(
    'calibration-other-framework',
    'This calibration is over another edition of your framework than the one in use. Calibrate again.',
  );
