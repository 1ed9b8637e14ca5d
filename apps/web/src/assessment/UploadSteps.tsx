import { useQuery } from '@apollo/client/react';
import { ImportWordsDocument } from '../generated/documents';
import { PageState } from '../framework/PageState';
import { useLocale, useText } from '../locale/use-text';
import { CheckStep } from './CheckStep';
import page from './ImportPage.module.css';
import { OtherFile } from './OtherFile';
import { ProblemNotice } from './ProblemNotice';
import { RoundStep } from './RoundStep';
import { useCheck } from './use-check';
import type { ImportPlace } from './use-import-place';
import { usePreview, type Words } from './use-preview';

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

function WithWords(props: UploadStepsProps & { words: Words }) {
  const text = useText();
  const { preview, problem, error, retry, ...columns } = usePreview(props.upload, props.place, props.words);
  if (preview) return <WithPreview {...props} {...columns} preview={preview} />;
  return (
    <>
      <h2 id="import-step">{text('assessment.check.title')}</h2>
      {problem ? <ProblemNotice problem={problem} /> : <PageState error={error} onRetry={retry} />}
      {(problem ?? error) && (
        <p className={page.actions}>
          <OtherFile onRestart={props.onRestart} />
        </p>
      )}
    </>
  );
}

type Found = ReturnType<typeof usePreview>;
type WithPreviewProps = UploadStepsProps & { words: Words; preview: NonNullable<Found['preview']> } & Pick<
    Found,
    'choices' | 'columns' | 'competencies' | 'answers' | 'answerWords'
  >;

function WithPreview({ upload, place, go, onRestart, words, preview, columns, answers, ...choice }: WithPreviewProps) {
  const institutionId = place.into ?? words.institutions.find(({ parentId }) => parentId === null)?.id ?? '';
  const checking = useCheck({
    upload,
    institutionId,
    columns,
    answers,
    check: place.check,
    onCheck: (check) => go({ check }, true),
  });
  const { check } = checking;
  if (place.step === 'round' && check) {
    return (
      <RoundStep
        upload={upload}
        check={check}
        columns={columns}
        answers={answers}
        institutions={words.institutions}
        institutionId={institutionId}
        onInstitution={(into) => go({ into }, true)}
        onBack={() => go({ step: null })}
        onRestart={onRestart}
        onStarted={(job, round) => go({ job, round })}
      />
    );
  }
  if (place.step === 'round' && !checking.gone && !checking.problem && checking.job === null)
    return <PageState error={checking.error} onRetry={() => go({ step: null })} />;
  const again = (changes: Record<string, string | null>) => {
    checking.stop();
    checking.forget();
    go({ ...changes, check: null }, true);
  };
  const restart = () => {
    checking.stop();
    onRestart();
  };
  return (
    <CheckStep
      {...choice}
      columns={columns}
      levels={words.framework.levels}
      preview={preview}
      checking={checking}
      onColumns={(corrected) => again({ columns: corrected })}
      onAnswers={(corrected) => again({ answers: corrected })}
      onAgain={() => again({})}
      onNext={() => go({ step: 'round' })}
      onRestart={restart}
    />
  );
}
