import { QueryFailedError } from 'typeorm';

const uniqueViolation = '23505';
const exclusionViolation = '23P01';
const foreignKeyViolation = '23503';

const failureOf = (error: unknown): { code?: unknown; constraint?: unknown } =>
  error instanceof QueryFailedError ? (error.driverError as { code?: unknown; constraint?: unknown }) : {};

/** Says a broken unique constraint as the problem that it is to the person; any other failure passes as it came. */
export const unlessTaken = async <T>(statement: Promise<T>, problem: () => Error): Promise<T> => {
  try {
    return await statement;
  } catch (error) {
    throw failureOf(error).code === uniqueViolation ? problem() : error;
  }
};

/** The same for what may not overlap. @param problem is given the name of the constraint that refused. */
export const unlessOverlapping = async <T>(
  statement: Promise<T>,
  problem: (constraint: string) => Error,
): Promise<T> => {
  try {
    return await statement;
  } catch (error) {
    const { code, constraint } = failureOf(error);
    throw code === exclusionViolation ? problem(String(constraint)) : error;
  }
};

/** The same for what others refer to, and so can't be taken away. */
export const unlessReferred = async <T>(statement: Promise<T>, problem: () => Error): Promise<T> => {
  try {
    return await statement;
  } catch (error) {
    throw failureOf(error).code === foreignKeyViolation ? problem() : error;
  }
};
