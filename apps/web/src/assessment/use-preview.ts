import { useQuery } from '@apollo/client/react';
import { ImportPreviewDocument, type ImportWordsQuery } from '../generated/documents';
import { problemOf, type Problem } from '../graphql/problem';
import { choiceOf, columnsFrom } from './columns';

export type Words = ImportWordsQuery;

/** The beginning of an upload, and its columns: as they are guessed, or as they were corrected. */
export function usePreview(upload: string, corrected: string | null, words: Words) {
  const { data, error, refetch } = useQuery(ImportPreviewDocument, { variables: { input: { uploadId: upload } } });
  const competencies = words.framework.domains.flatMap((domain) => domain.competencies);
  const result = data?.importPreview;
  const preview = result?.__typename === 'ImportPreview' ? result : null;
  const choices = corrected?.split(',') ?? preview?.columns.map((column) => choiceOf(column, competencies)) ?? [];
  return {
    preview,
    problem: result ? (problemOf(result) as Problem | null) : null,
    error,
    retry: () => void refetch(),
    choices,
    columns: columnsFrom(choices.join(','), competencies),
    competencies,
  };
}
