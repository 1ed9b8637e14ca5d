import { useText } from '../locale/use-text';
import { useArrival } from '../ui/use-arrival';
import { FileStep } from './FileStep';
import styles from './ImportPage.module.css';
import { JobStep } from './JobStep';
import { Steps } from './Steps';
import { UploadSteps } from './UploadSteps';
import { useImportPlace } from './use-import-place';

/** From a spreadsheet to a round of levels, in four steps. */
export function ImportPage() {
  const text = useText();
  const { place, go, restart } = useImportPlace();
  const section = useArrival(place.step);
  return (
    <>
      <header className={styles.heading}>
        <h1>{text('assessment.import.title')}</h1>
        <p>{text('assessment.import.intro')}</p>
      </header>
      <Steps current={place.step} />
      <section className={styles.step} ref={section} tabIndex={-1} aria-labelledby="import-step">
        {place.step === 'file' && <FileStep onUploaded={(upload) => go({ upload })} />}
        {place.upload && (place.step === 'check' || place.step === 'round') && (
          <UploadSteps key={place.upload} upload={place.upload} place={place} go={go} onRestart={restart} />
        )}
        {place.job && (
          <JobStep
            job={place.job}
            round={place.round}
            onBack={place.upload ? () => go({ job: null, round: null }) : null}
            onRestart={restart}
          />
        )}
      </section>
    </>
  );
}
