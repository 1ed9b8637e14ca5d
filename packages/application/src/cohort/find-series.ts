import type { SessionInSeries } from '@baobab/domain/cohort';
import { mostInSeries, seriesOf } from '@baobab/domain/cohort';
import type { z } from 'zod';
import { InputProblem } from '../problem';
import type { PlanSeriesInput } from './series.input';

const refuse = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

/** The sessions of a series that is to be, skipped ones among them. @throws InputProblem for none, too many, or one in the past. */
export const findSeries = (rule: Omit<z.output<typeof PlanSeriesInput>, 'despite'>): SessionInSeries[] => {
  const series = seriesOf(rule);
  if (series.length === 0)
    throw refuse(
      'lastDay',
      'empty-series',
      'No day is left in this series. Choose a later last day, or other weekdays.',
    );
  if (series.length > mostInSeries)
    throw refuse(
      'lastDay',
      'too-long-series',
      `That would be more than ${mostInSeries} sessions. Choose an earlier last day, and plan the rest as a second series.`,
    );
  const [first] = series.flatMap(({ span }) => span ?? []);
  if (first && +first.startsAt <= Date.now())
    throw refuse('firstDay', 'in-the-past', 'This time has passed. Choose a later first day.');
  return series;
};

/** When the last of them begins. */
export const lastOf = (series: readonly SessionInSeries[]): Date =>
  series.flatMap(({ span }) => span ?? []).at(-1)?.startsAt ?? new Date();
