import { useQuery } from '@apollo/client/react';
import { ImportPreviewDocument, type ImportWordsQuery } from '../generated/documents';
import { problemOf, type Problem } from '../graphql/problem';
import { choiceOf, columnsFrom } from './columns';
import type { ImportPlace } from './use-import-place';
import { answerChoices, meaningsOf } from './survey-answers';

export type Words = ImportWordsQuery;

/** The beginning of an upload, its columns and the answers in them: as they are guessed, or as they were corrected. */
export function usePreview(upload: string, corrected: Pick<ImportPlace, 'columns' | 'answers'>, words: Words) {
  const { data, error, refetch } = useQuery(ImportPreviewDocument, { variables: { input: { uploadId: upload } } });
  const competencies = words.framework.domains.flatMap((domain) => domain.competencies);
  const result = data?.importPreview;
  const preview = result?.__typename === 'ImportPreview' ? result : null;
  const choices =
    corrected.columns?.split(',') ?? preview?.columns.map((column) => choiceOf(column, competencies)) ?? [];
  const columns = columnsFrom(choices.join(','), competencies);
  const found = preview?.answers ?? [];
  const answerWords = answerChoices(found, corrected.answers);
  return {
    preview,
    problem: result ? (problemOf(result) as Problem | null) : null,
    error,
    retry: () => void refetch(),
    choices,
    columns,
    answerWords,
    answers: meaningsOf(found, answerWords, columns),
    competencies,
  };
}
