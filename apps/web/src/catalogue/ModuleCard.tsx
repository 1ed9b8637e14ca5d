import { useId } from 'react';
import { Words } from '../framework/Words';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { classNames } from '../ui/class-names';
import styles from './ModuleCard.module.css';
import { ModuleDetails } from './ModuleDetails';
import { competenciesOf, labelOf, type TaughtWords, type TrainingModule } from './parts';
import { useCost } from './use-cost';
import { useLanguages } from './use-languages';

interface ModuleCardProps {
  module: TrainingModule;
  framework: TaughtWords;
  open: boolean;
  onToggle(): void;
  /** Only for who may retire it. */
  onRetired?: (() => void) | undefined;
}

/** One module: what it costs in hours and money, and what it teaches; the rest opens in place. */
export function ModuleCard({ module, framework, open, onToggle, onRetired }: ModuleCardProps) {
  const text = useText();
  const { list } = useFormat();
  const { nameOf } = useLanguages();
  const cost = useCost();
  const details = useId();
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            onClick={onToggle}
          >
            <Words text={module.text} />
          </button>
        </h2>
        {module.invented && (
          <span className={classNames(styles.mark, styles.invented)}>{text('catalogue.mark.invented')}</span>
        )}
        {module.own && <span className={styles.mark}>{text('catalogue.mark.own')}</span>}
        {module.text.note && <span className={styles.mark}>{text('catalogue.mark.noted')}</span>}
      </div>
      <p className={styles.provider}>
        <bdi>{module.provider}</bdi>
      </p>
      <ul className={styles.facts}>
        <li>{text('catalogue.hours', { hours: module.hours })}</li>
        <li>{text(`catalogue.modality.${module.modality}`)}</li>
        <li>{list(module.languages.map(nameOf))}</li>
        <li>{cost(module)}</li>
      </ul>
      <Taught module={module} framework={framework} />
      {open && (
        <div id={details} className={styles.details}>
          <ModuleDetails module={module} framework={framework} onRetired={onRetired} />
        </div>
      )}
    </article>
  );
}

/** What it teaches, as codes with the levels; in words among the details. */
function Taught({ module, framework }: { module: TrainingModule; framework: TaughtWords }) {
  const text = useText();
  const competencies = new Map(competenciesOf(framework).map((competency) => [competency.id, competency]));
  return (
    <ul className={styles.taught} aria-label={text('catalogue.teaches')}>
      {module.teaches.map(({ competencyId, fromOrdinal, toOrdinal }) => {
        const competency = competencies.get(competencyId);
        return (
          <li key={competencyId} className={styles.step} title={competency?.text.label}>
            <strong className={styles.code}>{competency?.code}</strong>{' '}
            {text('catalogue.step', { from: labelOf(framework, fromOrdinal), to: labelOf(framework, toOrdinal) })}
          </li>
        );
      })}
    </ul>
  );
}
