import { useQuery } from '@apollo/client/react';
import { ImportWordsDocument } from '../generated/documents';
import { PageState } from '../framework/PageState';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { CheckStep } from './CheckStep';
import { ProblemNotice } from './ProblemNotice';
import { RoundStep } from './RoundStep';
import { usePreview, type Words } from './use-preview';
import type { ImportPlace } from './use-import-place';

export interface UploadStepsProps {
  upload: string;
  place: ImportPlace;
  go(changes: Record<string, string | null>, replace?: boolean): void;
  onRestart(): void;
}

/** The steps between a file and its import: what is in it, and where it goes. */
export function UploadSteps(props: UploadStepsProps) {
  const { data, error, refetch } = useQuery(ImportWordsDocument, { variables: { locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <WithWords {...props} words={data} />;
}

function WithWords({ upload, place, go, onRestart, words }: UploadStepsProps & { words: Words }) {
  const text = useText();
  const institutionId = place.into ?? words.institutions.find(({ parentId }) => parentId === null)?.id ?? '';
  const checked = usePreview(upload, institutionId, place.columns, words);
  if (!checked.preview) {
    return (
      <>
        <h2 id="import-step">{text('assessment.check.title')}</h2>
        {checked.problem ? (
          <ProblemNotice problem={checked.problem} />
        ) : (
          <PageState error={checked.error} onRetry={() => void checked.retry()} />
        )}
        {(checked.problem || checked.error) && (
          <p>
            <Button quiet onClick={onRestart}>
              {text('assessment.import.otherFile')}
            </Button>
          </p>
        )}
      </>
    );
  }
  return place.step === 'check' ? (
    <CheckStep
      {...checked}
      preview={checked.preview}
      onColumns={(columns) => go({ columns }, true)}
      onNext={() => go({ step: 'round' })}
      onRestart={onRestart}
    />
  ) : (
    <RoundStep
      upload={upload}
      preview={checked.preview}
      columns={checked.columns}
      institutions={words.institutions}
      institutionId={institutionId}
      onInstitution={(into) => go({ into }, true)}
      onBack={() => go({ step: null })}
      onStarted={(job, round) => go({ job, round, upload: null, step: null, columns: null, into: null })}
    />
  );
}
