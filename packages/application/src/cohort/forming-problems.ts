import type { FormedCohorts } from '@baobab/domain/cohort';
import { InputProblem } from '../problem';

const problem = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

export const nameTaken = () =>
  problem(
    'name',
    'cohort-name-taken',
    'There is a cohort of this name. Give this one another, such as with the month.',
  );

/** @throws InputProblem where no cohort would come of it, or too many. */
export const refuseForming = (people: number, { cohorts }: FormedCohorts, mostCohorts: number): void => {
  if (people === 0)
    throw problem(
      'programmeId',
      'nobody-to-place',
      'Everybody who needs this programme is in a cohort of it already, or nobody needs it.',
    );
  if (cohorts.length === 0)
    throw problem(
      'leastPeople',
      'too-few-people',
      `Fewer people are to be placed (${people}) than a cohort needs. Lower the least number, or wait for more.`,
    );
  if (cohorts.length > mostCohorts)
    throw problem(
      'seats',
      'too-many-cohorts',
      `This would form more than ${mostCohorts} cohorts. Add seats, or say how many cohorts at most.`,
    );
};
