import { sentence } from '../graphql/problem';
import type { Text } from '../locale/use-text';
import type { Job } from './use-job';

/** Why a job failed, in the reader's language; the server's English for a code without a sentence. */
export function jobProblemSentence({ code, message, figures }: NonNullable<Job['problem']>, text: Text): string {
  const id = `job.problem.${code}`;
  const values = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
  // Lingui answers an unknown id with the id itself.
  const translated = (text as (id: string, values: Record<string, number>) => string)(id, values);
  return translated === id ? sentence(`problem.${code}`, message, text) : translated;
}
