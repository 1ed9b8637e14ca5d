import { QueryFailedError } from 'typeorm';

const uniqueViolation = '23505';

/** Says a broken unique constraint as the problem that it is to the person; any other failure passes as it came. */
export const unlessTaken = async <T>(statement: Promise<T>, problem: () => Error): Promise<T> => {
  try {
    return await statement;
  } catch (error) {
    const code = error instanceof QueryFailedError ? (error.driverError as { code?: unknown }).code : undefined;
    throw code === uniqueViolation ? problem() : error;
  }
};
