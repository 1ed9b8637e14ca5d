import { Link } from 'react-router';
import { useText } from '../locale/use-text';
import type { NeedsMatrixQuery } from '../generated/documents';
import { Picker } from '../ui/Picker';
import type { Matrix } from './needs-cells';
import styles from './NeedsBar.module.css';
import { ARRANGEMENTS, MEASURES, type Measure, type NeedsPlace } from './use-needs-place';

interface NeedsBarProps {
  matrix: Matrix;
  offered: Pick<NeedsMatrixQuery, 'assessmentRounds' | 'needsReports'>;
  place: NeedsPlace;
  measure: Measure;
  /** Whether levels have errors, so that a number is expected. */
  hasErrors: boolean;
}

/** Where the reader is in the tree, and what she looks at there. */
export function NeedsBar({ matrix, offered, place, measure, hasErrors }: NeedsBarProps) {
  const text = useText();
  const here = matrix.trail.at(-1)?.institutionId;
  const steps = matrix.trail.length === 1 && matrix.tops.length > 1 ? matrix.tops : matrix.trail;
  const arrangements = ARRANGEMENTS.filter((by) => by !== 'team' || !matrix.report);
  const measures = MEASURES.filter(
    (each) => (each !== 'expected' || hasErrors) && (each !== 'change' || place.comparedWith),
  );
  const rounds = offered.assessmentRounds.filter(({ id }) => id !== matrix.round.id);
  const reports = offered.needsReports.filter(({ id }) => id !== matrix.report?.id);
  return (
    <div className={styles.bar}>
      <nav aria-label={text('needs.trail')}>
        <ol className={styles.trail}>
          {steps.map(({ institutionId, name }) => (
            <li key={institutionId} className={steps === matrix.trail ? styles.step : styles.beside}>
              {institutionId === here ? (
                <span aria-current="true">
                  <bdi>{name}</bdi>
                </span>
              ) : (
                <Link to={place.linkTo(institutionId)}>
                  <bdi>{name}</bdi>
                </Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {!matrix.report && (
        <Picker
          label={text('needs.round')}
          value={matrix.round.id}
          choices={offered.assessmentRounds.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={place.chooseRound}
        />
      )}
      <Picker
        label={text('needs.rows')}
        value={matrix.by}
        choices={arrangements.map((by) => ({ value: by, label: text(`needs.rows.${by}`) }))}
        onPick={place.arrange}
      />
      <Picker
        label={text('needs.measure')}
        value={measure}
        choices={measures.map((each) => ({ value: each, label: text(`needs.measure.${each}`) }))}
        onPick={place.count}
      />
      <Picker
        label={text('needs.compare')}
        value={place.against ?? ''}
        choices={[
          { value: '', label: text('needs.compare.none') },
          ...(matrix.report ? [{ value: 'now', label: text('needs.compare.with.now') }] : []),
          ...rounds.map(({ id, name }) => ({ value: `round:${id}`, label: text('needs.compare.with', { name }) })),
          ...reports.map(({ id, name }) => ({ value: `report:${id}`, label: text('needs.compare.with', { name }) })),
        ]}
        onPick={place.compare}
      />
    </div>
  );
}
