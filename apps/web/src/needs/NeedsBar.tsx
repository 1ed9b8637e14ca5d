import { Link } from 'react-router';
import { useText } from '../locale/use-text';
import { Picker } from '../ui/Picker';
import type { Matrix } from './needs-cells';
import styles from './NeedsBar.module.css';
import type { useNeedsPlace } from './use-needs-place';

interface NeedsBarProps {
  matrix: Matrix;
  rounds: readonly { id: string; name: string }[];
  place: ReturnType<typeof useNeedsPlace>;
}

/** Where the reader is in the tree, and what she looks at there. */
export function NeedsBar({ matrix, rounds, place }: NeedsBarProps) {
  const text = useText();
  const here = matrix.trail.at(-1)?.institutionId;
  const steps = matrix.trail.length === 1 && matrix.tops.length > 1 ? matrix.tops : matrix.trail;
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
      <Picker
        label={text('needs.round')}
        value={matrix.round.id}
        choices={rounds.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={place.chooseRound}
      />
      <Picker
        label={text('needs.measure')}
        value={place.measure}
        choices={[
          { value: 'people', label: text('needs.measure.people') },
          { value: 'gap', label: text('needs.measure.gap') },
        ]}
        onPick={place.count}
      />
    </div>
  );
}
