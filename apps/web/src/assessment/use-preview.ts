import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { ImportPreviewDocument, type ImportPreviewQuery, type ImportWordsQuery } from '../generated/documents';
import { problemOf, type Problem } from '../graphql/problem';
import { choiceOf, columnsFrom, type Preview } from './columns';

export type Words = ImportWordsQuery;

/** Corrections come in bursts; the file is read again once they pause. */
const PAUSE = 400;

const resultOf = (data: ImportPreviewQuery | undefined) => data?.importPreview;
const previewOf = (data: ImportPreviewQuery | undefined): Preview | null => {
  const result = resultOf(data);
  return result?.__typename === 'ImportPreview' ? result : null;
};

/**
 * What is in an upload, by the columns that are chosen. The guess is asked for first and stays at hand: it has the headers
 * and samples when a choice of columns is refused as a whole. While a correction is checked, the previous result stands.
 */
export function usePreview(upload: string, institutionId: string, chosen: string | null, words: Words) {
  const competencies = words.framework.domains.flatMap((domain) => domain.competencies);
  const [settled] = useDebouncedValue(chosen, PAUSE);
  const guess = useQuery(ImportPreviewDocument, {
    variables: { input: { uploadId: upload, institutionId } },
    // The same answer for another institution below which things are put.
    skip: institutionId === '',
  });
  const corrected = useQuery(ImportPreviewDocument, {
    variables: {
      input: { uploadId: upload, institutionId, columns: settled ? columnsFrom(settled, competencies) : null },
    },
    skip: settled === null || institutionId === '',
  });
  const guessed = previewOf(guess.data) ?? previewOf(guess.previousData);
  const answer = settled === null ? guess : corrected;
  const result = resultOf(answer.data);
  const problem: Problem | null = result ? (problemOf(result) as Problem | null) : null;
  const preview = previewOf(answer.data) ?? previewOf(corrected.previousData) ?? guessed;
  const choices = chosen?.split(',') ?? guessed?.columns.map((column) => choiceOf(column, competencies)) ?? [];
  return {
    preview,
    problem,
    error: answer.error ?? guess.error,
    retry: () => answer.refetch(),
    /** As chosen, which may be newer than what the preview was made with. */
    choices,
    columns: columnsFrom(choices.join(','), competencies),
    competencies,
    checking: answer.loading || settled !== chosen,
  };
}
