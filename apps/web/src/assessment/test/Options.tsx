import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import styles from '../Rating.module.css';
import { moved, toggled, type Answer, type Item } from './answer';

interface OptionsProps {
  item: Item;
  answer: Answer;
  onAnswer(answer: Answer): void;
}

/** What can be chosen, by the browser's own controls, so that it works by touch, by keyboard and read aloud. */
export function Options({ item, answer, onAnswer }: OptionsProps) {
  const text = useText();
  const choose = (places: number[]) => onAnswer({ ...answer, places });
  if (item.kind === 'numeric')
    return (
      <Field
        label={text('assessment.test.number')}
        name="number"
        inputMode="decimal"
        dir="ltr"
        value={answer.written}
        onChange={(event) => onAnswer({ ...answer, written: event.target.value })}
      />
    );
  if (item.kind === 'order') return <Order item={item} places={answer.places} onMove={choose} />;
  const several = item.kind === 'multiple';
  return item.options.map((option, place) => (
    <label key={place} className={styles.choice} lang={item.language} dir="auto">
      <input
        type={several ? 'checkbox' : 'radio'}
        name="option"
        checked={answer.places.includes(place)}
        onChange={() => choose(several ? toggled(answer.places, place) : [place])}
      />
      <span>{option}</span>
    </label>
  ));
}

interface OrderProps {
  item: Item;
  places: readonly number[];
  onMove(places: number[]): void;
}

function Order({ item, places, onMove }: OrderProps) {
  const text = useText();
  return (
    <ol className={styles.order}>
      {places.map((place, at) => {
        const option = item.options[place] ?? '';
        return (
          <li key={place}>
            <span lang={item.language} dir="auto">
              {option}
            </span>
            <span className={styles.moves}>
              <Button
                quiet
                disabled={at === 0}
                aria-label={text('assessment.test.up', { option: isolated(option) })}
                onClick={() => onMove(moved(places, at, -1))}
              >
                ↑
              </Button>
              <Button
                quiet
                disabled={at === places.length - 1}
                aria-label={text('assessment.test.down', { option: isolated(option) })}
                onClick={() => onMove(moved(places, at, 1))}
              >
                ↓
              </Button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
