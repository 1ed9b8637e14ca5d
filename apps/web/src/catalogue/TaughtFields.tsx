import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import { Failure } from '../ui/Failure';
import { competenciesOf, type TaughtWords } from './parts';
import styles from './TaughtFields.module.css';

interface TaughtFieldsProps {
  framework: TaughtWords;
  /** A number for each row; it stays with the row whatever is taken out before it. */
  steps: readonly number[];
  onSteps(steps: number[]): void;
  issue(path: string): string | null;
}

/** What a module teaches: competencies, each from which level to which. */
export function TaughtFields({ framework, steps, onSteps, issue }: TaughtFieldsProps) {
  const text = useText();
  const competencies = competenciesOf(framework).map(({ id, code, text: { label } }) => ({
    value: id,
    label: `${code} ${label}`,
  }));
  const levels = framework.levels.map(({ ordinal, text: { label } }) => ({ value: String(ordinal), label }));
  return (
    <fieldset className={styles.taught}>
      <legend>{text('catalogue.field.teaches')}</legend>
      <Failure sentence={issue('teaches')} />
      {steps.map((step, index) => (
        <div
          key={step}
          className={styles.row}
          role="group"
          aria-label={text('catalogue.field.nth', { nth: index + 1 })}
        >
          <div className={styles.competency}>
            <SelectField
              label={text('catalogue.field.competency')}
              name={`competency-${step}`}
              choices={[{ value: '', label: text('catalogue.field.choose') }, ...competencies]}
              error={issue(`teaches.${index}.competencyId`)}
            />
          </div>
          <SelectField
            label={text('catalogue.field.from')}
            name={`from-${step}`}
            choices={levels.slice(0, -1)}
            error={issue(`teaches.${index}.fromOrdinal`)}
          />
          <SelectField
            label={text('catalogue.field.to')}
            name={`to-${step}`}
            choices={levels.slice(1)}
            error={issue(`teaches.${index}.toOrdinal`)}
          />
          {steps.length > 1 && (
            <Button
              quiet
              className={styles.out}
              aria-label={text('catalogue.field.remove.nth', { nth: index + 1 })}
              onClick={() => onSteps(steps.filter((other) => other !== step))}
            >
              {text('catalogue.field.remove')}
            </Button>
          )}
        </div>
      ))}
      {steps.length < competencies.length && (
        <p>
          <Button quiet onClick={() => onSteps([...steps, Math.max(...steps) + 1])}>
            {text('catalogue.field.more')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
