import { NoProgrammeInTime } from './errors';
import type { TailoredProgramme } from './outcome';
import type { TailoringRequest } from './request';
import { tailorProgramme } from './tailor-programme';

export interface TailoringTask {
  request: TailoringRequest;
  /** Seconds, in all. */
  timeLimit: number;
}

/**
 * What a thread of its own runs, for solving blocks the one that it runs on: one argument, and an answer that can be sent.
 * @returns null where the time passed before any programme was found, or was proven not to exist.
 * @throws RangeError on a malformed request
 */
export const tailorInThread = async ({ request, timeLimit }: TailoringTask): Promise<TailoredProgramme | null> => {
  try {
    return await tailorProgramme(request, { timeLimit });
  } catch (error) {
    if (error instanceof NoProgrammeInTime) return null;
    throw error;
  }
};
