import type { JobName } from './jobs';
import { jobs } from './jobs';

/**
 * Why a job must not run, with the remedy; null when it may. Asked when it is relayed and again when it is consumed, for
 * the queue is outside: a payload that names another organisation than its row would act there.
 */
export const problemOf = (name: JobName, organisationId: string | null, payload: unknown): string | null => {
  const result = jobs[name].payload.safeParse(payload);
  if (!result.success) {
    const issues = result.error.issues
      .map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`)
      .join('; ');
    return `The payload is not one of ${name} (${issues}). Correct the payload, or deploy the version that reads it; the worker looks again when it starts.`;
  }
  if (result.data.organisationId !== organisationId) {
    return `The payload of ${name} names the organisation ${result.data.organisationId}, its row ${organisationId ?? 'none'}. Find out who wrote it; then delete the row or correct it, and start the worker again.`;
  }
  return null;
};
