import { Words } from '../framework/Words';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { useFocused } from '../ui/use-focused';
import { LevelChoice } from './LevelChoice';
import type { Sheet } from './rating';
import styles from './Rating.module.css';
import type { Step } from './use-step';

interface QuestionProps {
  question: Sheet['questions'][number];
  /** From 0. */
  position: number;
  of: number;
  chosen: number | undefined;
  onChoose(ordinal: number): void;
  onStep(step: Step): void;
}

/** One competency: what it is, and each level by what it looks like. A tap saves. */
export function Question({ question, position, of, chosen, onChoose, onStep }: QuestionProps) {
  const text = useText();
  const heading = useFocused<HTMLHeadingElement>();
  const { competency, choices } = question;
  return (
    <section className={styles.question}>
      <fieldset className={styles.choices}>
        <legend>
          <span className={styles.place}>{text('assessment.rating.place', { position: position + 1, of })}</span>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            <Words text={competency.text} />
          </h1>
          {competency.text.definition && (
            <p className={styles.definition}>
              <Words text={competency.text} part="definition" />
            </p>
          )}
        </legend>
        {choices.map(({ ordinal, level, descriptor }) => (
          <LevelChoice
            key={ordinal}
            descriptor={descriptor}
            checked={chosen === ordinal}
            onChoose={() => onChoose(ordinal)}
          >
            <Words text={level} />
          </LevelChoice>
        ))}
      </fieldset>
      <div className={styles.steps}>
        <Button quiet onClick={() => onStep(position === 0 ? 'introduction' : position - 1)}>
          {text('assessment.rating.back')}
        </Button>
        <Button onClick={() => onStep(position + 1 === of ? 'review' : position + 1)}>
          {text(chosen === undefined ? 'assessment.rating.later' : 'assessment.rating.next')}
        </Button>
      </div>
    </section>
  );
}
